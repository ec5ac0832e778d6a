package main

import "fmt"

func main() {
	n := 1
	defer fmt.Println("argument:", n)
	defer func() { fmt.Println("closure: ", n) }()
	n = 2
	fmt.Println("main ends")
}
