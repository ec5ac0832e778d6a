// Claim: a panic can be recovered only in the goroutine that raised it; a deferred recover of
// another goroutine does not see it, and the program ends.
package main

import "fmt"

func main() {
	defer fmt.Println("main's deferred calls do not run")
	defer func() { fmt.Println("recovered:", recover()) }()
	done := make(chan bool)
	go func() {
		defer fmt.Println("its own deferred calls do")
		panic("in another goroutine")
	}()
	fmt.Println("waiting")
	<-done
}
