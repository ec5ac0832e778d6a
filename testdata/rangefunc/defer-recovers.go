// What the body defers sees panics of body, iterator and function, and recovers for the function.
package main

import "fmt"

func it(yield func(int) bool) {
	defer fmt.Println("it end")
	if yield(1) {
		panic("iterator")
	}
}

func body() (r string) {
	for range it {
		defer func() { r = fmt.Sprint("recovered ", recover()) }()
		panic("body")
	}
	return "not here"
}

func iterator() (r string) {
	for range it {
		defer func() { r = fmt.Sprint("recovered ", recover()) }()
	}
	return "not here"
}

func later() (r string) {
	for range it {
		defer func() { r = fmt.Sprint("recovered ", recover()) }()
		break
	}
	panic("function")
}

func main() {
	fmt.Println(body())
	fmt.Println(iterator())
	fmt.Println(later())
}
