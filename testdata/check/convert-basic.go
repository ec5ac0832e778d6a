package p

type S struct{}

func f(x int, s string, b []byte, p *int, st S) {
	_ = string(x)
	_ = int(s) // ERROR "^cannot convert s \(variable of type string\) to type int$"
	_ = []byte(s)
	_ = string(b)
	_ = []int(s) // ERROR "^cannot convert s \(variable of type string\) to type \[\]int$"
	_ = bool(x) // ERROR "cannot convert x \(variable of type int\) to type bool"
	_ = S(x) // ERROR "cannot convert x \(variable of type int\) to type S"
	_ = (*string)(p) // ERROR "cannot convert p \(variable of type \*int\) to type \*string"
	_ = int() // ERROR "^missing argument in conversion to int$"
	_ = int(1, 2) // ERROR "^too many arguments in conversion to int$"
	_ = float64(x)
	_ = (*int)(nil)
	_ = int(nil) // ERROR "cannot convert nil to type int"
}
