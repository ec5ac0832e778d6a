package main

import "fmt"

func main() {
	defer func() { fmt.Println("main recovers:", recover()) }()
	done := make(chan bool)
	go func() {
		defer fmt.Println("the goroutine's deferred call")
		panic("in a goroutine")
	}()
	<-done
}
