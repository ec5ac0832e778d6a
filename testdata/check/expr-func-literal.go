package p

func f() {
	g := func(x int) string { return x } // ERROR "cannot use x \(variable of type int\) as string value in return statement"
	g("a") // ERROR "cannot use \"a\" \(untyped string constant\) as int value in argument to g"
	func() { undefined() }() // ERROR "undefined: undefined"
	var h func(int) = func(s string) {} // ERROR "cannot use func\(s string\) {} \(value of type func\(s string\)\) as func\(int\) value in variable declaration|cannot use func"
	_ = h
}
