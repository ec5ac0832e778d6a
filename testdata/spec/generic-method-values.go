// Spec: Method values and expressions of generic types, generic functions as values, closures in generic code.
package main

import "fmt"

type Box[T any] struct{ v T }

func (b Box[T]) Get() T   { return b.v }
func (b *Box[T]) Set(v T) { b.v = v }
func (b Box[T]) Map(f func(T) T) Box[T] { return Box[T]{f(b.v)} }

type Getter[T any] interface{ Get() T }
type Setter[T any, P any] interface {
	*P
	Set(T)
}

func All[T any](gs ...Getter[T]) (r []T) {
	for _, g := range gs {
		get := g.Get
		r = append(r, get())
	}
	return
}
func New[T any, P any, PP Setter[T, P]](v T) P {
	var p P
	PP(&p).Set(v)
	set := PP.Set
	set(&p, v)
	return p
}
func Memo[K comparable, V any](f func(K) V) func(K) V {
	m := map[K]V{}
	return func(k K) V {
		if v, ok := m[k]; ok {
			return v
		}
		v := f(k)
		m[k] = v
		return v
	}
}
func Reduce[T any](xs []T, f func(T, T) T) (acc T) {
	for i, x := range xs {
		if i == 0 {
			acc = x
		} else {
			acc = f(acc, x)
		}
	}
	return
}
func Max[T int | string](a, b T) T {
	if a > b {
		return a
	}
	return b
}

type Embedded struct {
	Box[string]
	n int
}

func main() {
	b := Box[int]{1}
	get, set := b.Get, b.Set
	set(5)
	fmt.Println(get(), b.Get(), Box[int].Get(b), b.Map(func(n int) int { return n + 1 }))
	(*Box[int]).Set(&b, 9)
	fmt.Println(b.v, All[int](b, Box[int]{2}, &b), New[int, Box[int]](7))
	calls := 0
	sq := Memo(func(n int) int { calls++; return n * n })
	fmt.Println(sq(4), sq(4), calls)
	fmt.Println(Reduce([]int{3, 9, 2}, Max[int]), Reduce([]string{"a", "c"}, Max[string]))
	e := Embedded{Box[string]{"in"}, 1}
	f := e.Get
	e.Set("out")
	fmt.Println(f(), e.Get(), Embedded.Get(e))
	fs := []func(int, int) int{Max[int], func(a, b int) int { return a }}
	fmt.Println(fs[0](1, 2), fs[1](1, 2))
	fmt.Printf("%T %T\n", Box[int].Map, Memo[string, []byte])
}
