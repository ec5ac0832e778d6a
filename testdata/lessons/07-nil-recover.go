package main

import "fmt"

func report(name string) { fmt.Println(name, recover()) }

func helper() {
	defer func() { fmt.Println("the deferred function itself:", recover()) }()
	defer func() { report("a function that it calls:") }()
	panic("boom")
}

func main() {
	fmt.Println("without a panic:", recover())
	helper()
}
