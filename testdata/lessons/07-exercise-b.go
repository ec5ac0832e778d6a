package main

import "fmt"

func main() {
	defer fmt.Println("before it ends")
	defer recover()
	panic("boom")
}
