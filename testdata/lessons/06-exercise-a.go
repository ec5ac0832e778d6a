package main

import "fmt"

func guarded() int {
	defer func() {
		recover()
		fmt.Println("recovered")
	}()
	defer fmt.Println("a newer deferred call")
	panic("in guarded")
}

func main() {
	defer fmt.Println("main's deferred call")
	fmt.Println("guarded gives", guarded())
}
