// A call whose result cannot matter still happens, and its result does not become the condition's.
package main

import "fmt"

var calls int

//go:noinline
func hide(v bool) bool { calls++; return v }

func and() int {
	if (hide(true) && false) || hide(false) {
		return 1
	}
	return 2
}

func or() int {
	if (hide(false) || true) && hide(true) {
		return 1
	}
	return 2
}

func main() {
	fmt.Println(and(), or(), calls)
	x := hide(true) && false
	y := hide(false) || true
	z := !(hide(true) && false)
	fmt.Println(x, y, z, calls)
	for hide(true) && false {
		fmt.Println("never")
	}
	fmt.Println(calls)
}
