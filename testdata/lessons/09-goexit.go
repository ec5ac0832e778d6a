package main

import (
	"fmt"
	"runtime"
)

func leave() {
	defer fmt.Println("leave: deferred call")
	defer func() { fmt.Println("recover gives", recover()) }()
	runtime.Goexit()
	fmt.Println("not reached")
}

func main() {
	done := make(chan bool)
	go func() {
		defer close(done)
		leave()
		fmt.Println("not reached")
	}()
	<-done
	fmt.Println("main goes on")
}
