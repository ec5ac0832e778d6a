// Claim: when a deferred call panics while both frames defer, a record runs a second time,
// because it is unlinked only after its call has returned.
package main

import "fmt"

var runs int

func inner() {
	defer func() {
		runs++
		fmt.Println("inner record, run", runs)
		if runs < 3 {
			panic(fmt.Sprint("second panic, run ", runs))
		}
	}()
	panic("first panic")
}

func outer() {
	defer func() { fmt.Println("outer recovers:", recover()) }()
	defer fmt.Println("outer record")
	inner()
}

func main() {
	outer()
	fmt.Println("runs of the inner record:", runs)
}
