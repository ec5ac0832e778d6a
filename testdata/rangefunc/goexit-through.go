package main

import (
	"fmt"
	"runtime"
)

func it(yield func(int) bool) {
	defer fmt.Println("it end", recover())
	yield(1)
}

func main() {
	defer fmt.Println("main end")
	for range it {
		defer fmt.Println("of the body")
		runtime.Goexit()
	}
}
