// Goroutines, channels and select are looked into like everything else.
package main

import "fmt"

func main() {
	c := make(chan int)
	go func() {
		recover() // ERROR "^recover outside a deferred function always returns nil$"
		c <- 1
	}()
	go fmt.Printf("%d\n", "x") // ERROR "wrong type string"
	select {
	case x := <-c:
		x = x // ERROR "self-assignment of x"
		return
	case c <- 2:
		panic(1)
		println() // ERROR "unreachable code"
	}
	for {
		select {}
	}
	println() // ERROR "unreachable code"
}
