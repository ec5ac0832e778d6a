package main

import "fmt"

func clean() {
	defer func() { fmt.Println("clean recovers:", recover()) }()
	panic("inner")
}

func main() {
	defer func() { fmt.Println("main recovers:", recover()) }()
	defer clean()
	panic("outer")
}
