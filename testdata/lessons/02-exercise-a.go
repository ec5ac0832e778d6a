package main

import "fmt"

func enter(name string) string {
	fmt.Println("enter", name)
	return name
}

func leave(name string) { fmt.Println("leave", name) }

func main() {
	defer leave(enter("main"))
	fmt.Println("work")
}
