// Generic iterators, bodies in generic functions, and a range over a type parameter.
package main

import "fmt"

type seq[T any] func(yield func(T) bool)

func of[T any](v ...T) seq[T] {
	return func(yield func(T) bool) {
		for _, x := range v {
			if !yield(x) {
				return
			}
		}
	}
}

func (s seq[T]) where(ok func(T) bool) seq[T] {
	return func(yield func(T) bool) {
		for x := range s {
			if ok(x) && !yield(x) {
				return
			}
		}
	}
}

func conv[T, U any](s seq[T], f func(T) U) seq[U] {
	return func(yield func(U) bool) {
		s(func(x T) bool { return yield(f(x)) })
	}
}

func first[T comparable](s seq[T], v T) (int, bool) {
	i := 0
	for x := range s {
		if x == v {
			return i, true
		}
		i++
	}
	return -1, false
}

func collect[F ~func(func(T) bool), T any](f F) (r []T) {
	for x := range f {
		r = append(r, x)
	}
	return
}

type tree[T any] struct {
	l, r *tree[T]
	v    T
}

func (t *tree[T]) all(yield func(T) bool) bool {
	return t == nil || t.l.all(yield) && yield(t.v) && t.r.all(yield)
}

func (t *tree[T]) walk(yield func(T) bool) { t.all(yield) }

func main() {
	s := of(1, 2, 3, 4, 5, 6)
	even := s.where(func(x int) bool { return x%2 == 0 })
	fmt.Println(collect(even))
	fmt.Println(collect(conv(even, func(x int) string { return fmt.Sprint("<", x, ">") })))
	fmt.Println(first(s, 4))
	fmt.Println(first(of("a", "b"), "c"))
	t := &tree[string]{&tree[string]{nil, nil, "a"}, &tree[string]{nil, nil, "c"}, "b"}
	for v := range t.walk {
		fmt.Println(v)
		if v == "b" {
			break
		}
	}
}
