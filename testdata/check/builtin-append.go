package p

func f(s []int, x int, b []byte) {
	_ = append(x, 1) // ERROR "^invalid append: argument must be a slice; have x \(variable of type int\)$"
	_ = append(s, "a") // ERROR "^cannot use \"a\" \(untyped string constant\) as int value in argument to append$"
	_ = append(s, s...)
	_ = append(s, s) // ERROR "cannot use s \(variable of type \[\]int\) as int value in argument to append"
	_ = append(b, "abc"...)
	_ = append(nil, 1) // ERROR "untyped nil"
	_ = append() // ERROR "not enough arguments for append\(\) \(expected 1, found 0\)"
	s = append(s)
}
