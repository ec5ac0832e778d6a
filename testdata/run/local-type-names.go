// A type declared in a function keeps its number where it is a type argument, that of its declaration in the package.
package main

import "fmt"

type G[T any] struct{ v T }

func f() {
	type A struct{ x int }
	fmt.Printf("%T %T\n", G[A]{}, A{})
	func() {
		type A = int
		type B struct{ x int }
		fmt.Printf("%T %T\n", G[A]{}, G[B]{})
	}()
	{
		type A struct{}
		fmt.Printf("%T %T\n", G[[]A]{}, A{})
	}
}

func main() {
	type Z []Z
	fmt.Printf("%T\n", G[Z]{})
	f()
}
