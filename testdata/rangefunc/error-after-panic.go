// An iterator that recovers the body's panic and calls it again.
package main

import "fmt"

func it(yield func(int) bool) {
	func() {
		defer func() { fmt.Println("swallowed", recover()) }()
		yield(1)
	}()
	yield(2)
}

func main() {
	defer func() { fmt.Println(recover()) }()
	for range it {
		panic("body")
	}
}
