// debug.SetMaxStack sets the limit for the goroutine that calls it, and the text names it.
package main

import (
	"fmt"
	"runtime/debug"
)

func depth(n int) int {
	if n == 0 {
		return 0
	}
	return depth(n-1) + 1
}

func main() {
	fmt.Println(debug.SetMaxStack(1 << 20))
	fmt.Println(debug.SetMaxStack(64 << 20))
	fmt.Println(depth(100000))
	fmt.Println(debug.SetMaxStack(3 << 20))
	fmt.Println(depth(5000))
	done := make(chan int)
	go func() { done <- depth(5000) }()
	fmt.Println(<-done)
	go func() { done <- depth(10000000) }()
	<-done
}
