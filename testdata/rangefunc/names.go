// Bodies are named after the function around them.
package main

import (
	"fmt"
	"runtime"
)

func where() string {
	pc, _, _, _ := runtime.Caller(1)
	return runtime.FuncForPC(pc).Name()
}

func it(yield func(int) bool) { yield(1) }

type T struct{}

func (*T) m() {
	for range it {
		fmt.Println(1, where())
	}
}

func main() {
	for range it {
		fmt.Println(2, where())
	}
	for range it {
		fmt.Println(3, where())
		for range it {
			fmt.Println(4, where())
		}
	}
	func() {
		for range it {
			fmt.Println(5, where())
		}
	}()
	(&T{}).m()
}
