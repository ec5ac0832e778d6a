// A program that does not compile has its errors printed, and nothing else.
package main

import "fmt"

func main() {
	x := 1
	x = x
	fmt.Println(y) // ERROR "^undefined: y$"
}
