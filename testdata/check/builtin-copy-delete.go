package p

func f(s []int, t []string, m map[string]int, b []byte) {
	copy(s, t) // ERROR "arguments s \(variable of type \[\]int\) and t \(variable of type \[\]string\) have different element types int and string"
	copy(b, "abc")
	delete(m, 1) // ERROR "^cannot use 1 \(untyped int constant\) as string value in argument to delete$"
	delete(s, 1) // ERROR "^invalid argument: s \(variable of type \[\]int\) is not a map$"
	clear(s)
	clear(1) // ERROR "^invalid argument: clear 1 \(untyped int constant\): argument must be \(or constrained by\) map or slice$|must be \(or constrained by\) map or slice"
	copy(1, s) // ERROR "invalid copy: argument must be a slice; have 1 \(untyped int constant\)"
}
