package p

var x int

const c = 1

func f() {
	var a x // ERROR "^x \(variable of type int\) is not a type$"
	var b c // ERROR "^c \(untyped int constant 1\) is not a type$"
	var d f // ERROR "^f \(value of type func\(\)\) is not a type$"
	_, _, _ = a, b, d
	var e []x // ERROR "is not a type"
	_ = e
}
