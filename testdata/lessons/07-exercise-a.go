package main

import "fmt"

func stop() { fmt.Println("stop:", recover()) }

func first() {
	defer stop()
	panic("first")
}

func second() {
	defer func() { defer stop() }()
	panic("second")
}

func main() {
	first()
	second()
	fmt.Println("main goes on")
}
