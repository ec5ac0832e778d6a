// Claim: whether a frame's deferred calls run depends on how it is left: all of them on a normal
// return, only those newer than the recovering one when the frame recovers by itself, and none of
// the rest when another frame recovers.
package main

import "fmt"

func normal() {
	defer fmt.Println("  normal: a")
	defer fmt.Println("  normal: b")
}

func same() {
	defer fmt.Println("  same: a")
	defer func() { fmt.Println("  same: recovered", recover()) }()
	defer fmt.Println("  same: b")
	panic(1)
}

func thrower() {
	defer fmt.Println("  thrower: a")
	defer fmt.Println("  thrower: b")
	panic(2)
}

func other() {
	defer fmt.Println("  other: a")
	defer func() { fmt.Println("  other: recovered", recover()) }()
	defer fmt.Println("  other: b")
	thrower()
}

func main() {
	fmt.Println("normal return")
	normal()
	fmt.Println("panic, recovered in the same frame")
	same()
	fmt.Println("panic, recovered in another frame")
	other()
}
