package main

import "fmt"

type U struct{}

func F[A, B any]() {
	type L struct{ a A }
	type N struct{}
	fmt.Printf("%T %T\n", L{}, N{})
	func() {
		type L struct{ b B }
		fmt.Printf("%T\n", L{})
	}()
}

type G[T any] struct{}

func (G[T]) m() {
	type K struct{}
	fmt.Printf("%T\n", K{})
}

func main() {
	F[int, string]()
	F[U, []U]()
	G[U]{}.m()
}
