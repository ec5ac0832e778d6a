// Claim: recover is not idempotent: the first call in the deferred function returns the
// value, the second returns nil.
package main

import "fmt"

func f() {
	defer func() {
		fmt.Println("first: ", recover())
		fmt.Println("second:", recover())
	}()
	panic("once")
}

func main() {
	f()
	fmt.Println("and without a panic:", recover())
}
