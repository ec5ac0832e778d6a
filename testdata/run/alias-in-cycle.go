package main

import "fmt"

type A = struct{ b *B }
type B struct{ f func(A) int; m map[string]A }

type L = []N
type N interface{ list() L }
type n int

func (x n) list() L { return L{x, x} }

type X struct{ Y }
type Y = *Z
type Z struct{ X2 }
type X2 struct{ y Y; z int }

func main() {
	b := &B{}
	b.f = func(a A) int { return len(a.b.m) }
	b.m = map[string]A{"x": {b}}
	fmt.Println(b.f(A{b}), n(1).list())
	x := X{&Z{}}
	x.z = 3
	fmt.Println(x.z, x.y == nil)
}
