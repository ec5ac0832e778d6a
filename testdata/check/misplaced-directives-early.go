// A directive that no declaration takes is reported beside other errors, one that a declaration takes is not.
package main

//go:noinline
var x int

func main() {
	//go:norace // ERROR "^misplaced compiler directive$"
	x = "a" // ERROR "cannot use"
	_ = x //go:norace // ERROR "^misplaced compiler directive$"
}
