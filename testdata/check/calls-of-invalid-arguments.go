// The number of arguments is counted even where one of them is wrong.
package main

import "strings"

func two(x, y int)           {}
func str(s string, x any) int { return 0 }

func main() {
	two(undef)           // ERROR "^undefined: undef$" "^not enough arguments in call to two\n\thave \(unknown type\)\n\twant \(int, int\)$"
	two(undef(1))        // ERROR "^undefined: undef$" "^not enough arguments in call to two\n\thave \(unknown type\)\n\twant \(int, int\)$"
	two(undef, 1, 2)     // ERROR "^undefined: undef$" "^too many arguments in call to two\n\thave \(unknown type, number, number\)\n\twant \(int, int\)$"
	two(undef, "a")      // ERROR "^undefined: undef$" "^cannot use \"a\" \(untyped string constant\) as int value in argument to two$"
	_ = str(nope || "a") // ERROR "^undefined: nope$" "^not enough arguments in call to str\n\thave \(unknown type\)\n\twant \(string, any\)$"
	strings.Repeat("x"== 10) // ERROR "^not enough arguments in call to strings.Repeat\n\thave \(string\)\n\twant \(string, int\)$" "mismatched types untyped string and untyped int"
	a, b := new(int), 1
	two(&a &b) // ERROR "^invalid operation: &a & b \(mismatched types \*\*int and int\)$" "^not enough arguments in call to two\n\thave \(\*\*int\)\n\twant \(int, int\)$"
}

func _() {
	x = ^x // ERROR "^undefined: x$"
	defer recover()() // ERROR "^invalid operation: cannot call recover\(\) \(value of type interface\{\}\): interface\{\} is not a function$"
	var p *int
	_ = nil * p // ERROR "^invalid operation: operator \* not defined on nil \(of type \*int\)$"
	for _ <= y := range []int{} { // ERROR "^no new variables on left side of :=$" "^invalid syntax tree: cannot declare _ <= y$"
	}
}

var (
	q q = 1 // ERROR "^q \(package-level variable\) is not a type$"
)
