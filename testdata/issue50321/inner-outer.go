// Claim: with deferred calls in an inner and an outer function around a panic, the outer
// function's records are lost once the inner frame has been unwound.
package main

import "fmt"

func inner() {
	defer fmt.Println("inner 1")
	defer fmt.Println("inner 2")
	panic("boom")
}

func outer() {
	defer fmt.Println("outer 1")
	defer func() {
		fmt.Println("outer 2 recovers:", recover())
	}()
	defer fmt.Println("outer 3")
	inner()
	fmt.Println("not reached")
}

func main() {
	outer()
	fmt.Println("main goes on")
}
