// Channels of type parameters; method values and generic functions in go statements.
package main

import "fmt"

type Num interface{ ~int | ~float64 }

func Map[T, U any](in <-chan T, f func(T) U) <-chan U {
	out := make(chan U)
	go func() {
		defer close(out)
		for v := range in {
			out <- f(v)
		}
	}()
	return out
}

func From[T any](v ...T) <-chan T {
	c := make(chan T, len(v))
	for _, x := range v {
		c <- x
	}
	close(c)
	return c
}

func Sum[T Num](c <-chan T, out chan<- T) {
	var s T
	for v := range c {
		s += v
	}
	out <- s
}

func Recv[C ~chan T | ~<-chan T, T any](c C) (v T, ok bool) {
	select {
	case v, ok = <-c:
	default:
	}
	return
}

type box[T any] struct{ c chan T }

func (b *box[T]) put(v T) { b.c <- v }

func main() {
	for s := range Map(From(1, 2, 3), func(i int) string { return fmt.Sprint("<", i, ">") }) {
		fmt.Println(s)
	}
	o := make(chan float64)
	go Sum(From(1.5, 2.5), o)
	fmt.Println(<-o)
	fmt.Println(Recv(From("a")))
	fmt.Println(Recv(make(chan int)))
	b := &box[struct{ x, y int }]{make(chan struct{ x, y int })}
	go b.put(struct{ x, y int }{1, 2})
	fmt.Println(<-b.c)
	for i := range From(func() int { return 1 }, func() int { return 2 }) {
		fmt.Println(i())
	}
}
