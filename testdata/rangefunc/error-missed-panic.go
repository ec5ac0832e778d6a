// An iterator that recovers the body's panic and ends as if nothing had been.
package main

import "fmt"

func it(yield func(int) bool) {
	defer func() { fmt.Println("swallowed", recover()) }()
	yield(1)
}

func main() {
	defer func() { fmt.Println(recover()) }()
	for range it {
		panic("body")
	}
	fmt.Println("not here")
}
