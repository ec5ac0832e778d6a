package p

import "fmt"

var x int

const c = 1

type T struct{ f int }

func f() {
	var a x // ERROR "^x \(package-level variable\) is not a type$"
	var b c // ERROR "^c \(constant\) is not a type$"
	var d f // ERROR "^f \(function\) is not a type$"
	_, _, _ = a, b, d
	var e []x // ERROR "is not a type"
	_ = e
	var g T.f // ERROR "^T.f is not a type$"
	var h fmt // ERROR "^fmt \(package name\) is not a type$"
	var i fmt.Println // ERROR "^fmt.Println \(value of type func\(a \.\.\.any\) \(n int, err error\)\) is not a type$"
	var j T[int, *T]  // ERROR "^invalid operation: T\[int, \*T\] \(T is not a generic type\)$"
	_, _, _, _ = g, h, i, j
}
