package main

import "fmt"

func work() {
	defer fmt.Println("work: oldest deferred call")
	defer func() { panic("while closing") }()
	panic("while working")
}

func main() {
	defer func() { fmt.Println("main recovers:", recover()) }()
	work()
}
