// An iterator may not call the body while it runs.
package main

import "fmt"

var again func(int) bool

func it(yield func(int) bool) {
	again = yield
	yield(1)
}

func main() {
	defer func() { fmt.Println(recover()) }()
	for x := range it {
		fmt.Println(x)
		again(2)
	}
}
