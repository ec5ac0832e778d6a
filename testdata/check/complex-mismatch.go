package main

var (
	a = complex(1, "a")   // ERROR "^invalid operation: complex\(1, .a.\) \(mismatched types untyped float and untyped string\)$"
	b = complex("a", "b") // ERROR "^invalid argument: arguments have type untyped string, expected floating-point$"
	c = complex(1i, 1)    // ERROR "^invalid operation: complex\(1i, 1\) \(mismatched types untyped complex and untyped float\)$"
	d = complex(0i, 'a')
)

func main() {}
