// Spec: Alias declarations with type parameters (Go 1.24).
package main

import "fmt"

type Set[T comparable] = map[T]bool
type Vec[T any] = []T
type Grid[T any] = Vec[Vec[T]]
type Pair[A, B any] struct {
	a A
	b B
}
type Same[T any] = Pair[T, T]
type Flip[A, B any] = Pair[B, A]
type PtrTo[T any] = *T
type Fn[T any] = func(T) T

func (p Pair[A, B]) First() A { return p.a }

func sum(v Vec[int]) (n int) {
	for _, x := range v {
		n += x
	}
	return
}
func wrap[T any](x T) Vec[T] { return Vec[T]{x} }

func main() {
	s := Set[string]{"a": true}
	var m map[string]bool = s
	g := Grid[int]{{1}, {2, 3}}
	fmt.Println(len(m), g, sum(g[1]), wrap("x"), Same[int]{1, 2}.First(), Flip[int, string]{"s", 1}.First())
	fmt.Printf("%T %T %T\n", s, g, Same[bool]{})
	n := 5
	var p PtrTo[int] = &n
	var f Fn[int] = func(x int) int { return x + *p }
	fmt.Println(f(1))
}
