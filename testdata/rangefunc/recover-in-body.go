// recover in the body is not called by the deferred function itself, but by the body: nil.
package main

import "fmt"

func it(yield func(int) bool) { yield(0) }

func deferred() {
	for range it {
		fmt.Println("in the body", recover())
	}
	fmt.Println("after", recover())
}

func main() {
	defer deferred()
	panic(1)
}
