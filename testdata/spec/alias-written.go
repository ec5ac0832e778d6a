// Types written as aliases are the types they stand for: at run time nothing tells them apart.
package main

import (
	"fmt"
	"sort"
)

type A = int
type L = []A
type M = map[A]L
type P = *S
type S struct {
	X A
	L
	next P
}
type G[T any] = []T
type H[K comparable, V any] = map[K]N[V]
type N[T any] struct{ t T }
type F = func(A, ...A) (L, error)
type I = interface{ Get() A }
type U = struct {
	a A
	n N[A]
}
type D N[A]
type E struct{ N[A] }

func (n N[T]) Get() T   { return n.t }
func (n *N[T]) Set(t T) { n.t = t }
func (s P) Sum() (r A) {
	for _, x := range s.L {
		r += x
	}
	return r + s.X
}

type Set[T any] struct {
	m map[string]N[T]
	f func(N[T]) N[T]
}

func (s *Set[T]) Put(k string, n N[T]) { s.m[k] = s.f(n) }

func name(x any) string {
	switch x := x.(type) {
	case A:
		return fmt.Sprint("int ", x)
	case L:
		return fmt.Sprint("[]int ", x)
	case N[A]:
		return fmt.Sprint("N[int] ", x.Get())
	case N[G[A]]:
		return fmt.Sprint("N[[]int] ", x.Get())
	case U:
		return fmt.Sprint("struct ", x.a, x.n)
	case F:
		l, _ := x(1, 2, 3)
		return fmt.Sprint("func ", l)
	}
	return fmt.Sprintf("%T", x)
}

func local[T any](t T) any {
	type L = []T
	type Q = N[L]
	type W struct{ q Q }
	return W{Q{L{t}}}
}

func key[K comparable, V any](m map[K]V) (k K) {
	for k = range m {
	}
	return
}

func main() {
	var l L = G[int]{3, 1, 2}
	l = append(l, l[0], l[1])
	l = append(l, l...)
	copy(l[1:], l)
	sort.Ints(l)
	fmt.Println(l, len(l))

	var n N[A] = N[int]{7}
	var m N[int] = n
	m.Set(8)
	n.Set(n.Get() + m.Get())
	fmt.Println(n == m, n, m)
	fmt.Println(name(n) + "; " + name(m) + "; " + name(D{1}) + "; " + name(E{n}))
	fmt.Println(name(1), name([]int{1}), name(N[[]int]{l[:1]}), name(struct {
		a int
		n N[int]
	}{1, n}))
	fmt.Println(name(func(a int, b ...int) ([]int, error) { return append(b, a), nil }))

	h := H[A, G[A]]{1: {L{1}}}
	h[2] = N[[]int]{nil}
	var plain map[int]N[[]int] = h
	fmt.Println(len(plain), plain[1].t[0], key(H[string, A]{"k": {}}))
	fmt.Printf("%T %T %T %T\n", h, plain, n, local(A(1)))
	fmt.Println(local(1) == nil, fmt.Sprintf("%T", local("s")))

	s := &S{X: 1, L: l}
	s.next = s
	fmt.Println(s.next.next.Sum(), P.Sum(s), (*S).Sum(s))
	var i I = n
	var j interface{ Get() int } = &n
	_, same := i.(N[int])
	fmt.Println(i.Get(), j.Get(), same, i == any(N[int]{15}))

	set := Set[A]{m: map[string]N[int]{}, f: func(n N[int]) N[A] { return N[A]{n.t * 2} }}
	set.Put("a", n)
	set.Put("b", m)
	fmt.Println(set.m["a"], set.m["b"].Get())

	byType := map[any]string{A(1): "one", N[A]{1}: "N", [2]A{1, 2}: "array", struct{ a A }{1}: "struct"}
	fmt.Println(byType[1], byType[N[int]{1}], byType[[2]int{1, 2}], byType[struct{ a int }{1}])
	c := make(chan A, 1)
	var in chan<- int = c
	in <- 5
	u := U{1, n}
	u.n.Set(<-c)
	fmt.Println(u, u == struct {
		a int
		n N[int]
	}{1, N[A]{5}})
	defer func() { fmt.Println(recover()) }()
	var x any = N[A]{}
	_ = x.(N[G[A]])
}
