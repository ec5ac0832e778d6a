// Claim: runtime.Goexit walks the same list as a panic, runs every deferred call, and cannot be
// stopped by recover.
package main

import (
	"fmt"
	"runtime"
)

func leave() {
	defer fmt.Println("leave: a")
	defer func() { fmt.Println("leave: recover gives", recover()) }()
	runtime.Goexit()
}

func main() {
	defer fmt.Println("main: last record")
	defer func() {
		defer func() { fmt.Println("a panic during Goexit, recovered:", recover()) }()
		panic("on the way out")
	}()
	leave()
	fmt.Println("not reached")
}
