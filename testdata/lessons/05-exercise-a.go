package main

import "fmt"

func main() {
	defer fmt.Println("one")
	panic("stop")
	defer fmt.Println("two")
}
