// Spec: Constant declarations: no constant may depend on itself.
package main

const a = a // ERROR "initialization cycle: a refers to itself"

const (
	b = c + 1 // ERROR "initialization cycle for b\n.*b refers to c\n.*c refers to b"
	c = b - 1
)

const n = len(arr) // ERROR "initialization cycle for n\n.*n refers to arr\n.*arr refers to n"

var arr [n]int

func main() {}
