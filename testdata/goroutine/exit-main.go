// The program ends with main, whatever the others do.
package main

import "fmt"

func main() {
	c := make(chan int)
	go func() {
		for {
			c <- 1
		}
	}()
	go func() { select {} }()
	fmt.Println(<-c)
	defer fmt.Println("bye")
}
