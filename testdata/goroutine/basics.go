// Unbuffered and buffered channels, close, range, comma-ok, len and cap, comparison, directions.
package main

import "fmt"

type S struct {
	a, b int
	s    string
}

func ping(in <-chan int, out chan<- int) {
	for v := range in {
		out <- v + 1
	}
	close(out)
}

func gen(n int) <-chan int {
	c := make(chan int)
	go func() {
		defer close(c)
		for i := 0; i < n; i++ {
			c <- i
		}
	}()
	return c
}

func filter(in <-chan int, f func(int) bool) <-chan int {
	out := make(chan int)
	go func(dst chan<- int) {
		for v := range in {
			if f(v) {
				dst <- v
			}
		}
		close(dst)
	}(out)
	return out
}

func main() {
	a, b := make(chan int), make(chan int)
	go ping(a, b)
	for i := 0; i < 3; i++ {
		a <- i * 10
		fmt.Println(<-b)
	}
	close(a)
	v, ok := <-b
	fmt.Println(v, ok)

	var n8 int8 = 3
	c := make(chan S, n8)
	fmt.Println(len(c), cap(c))
	c <- S{1, 2, "x"}
	c <- S{3, 4, "y"}
	fmt.Println(len(c), cap(c))
	x := <-c
	fmt.Println(x, (<-c).s)
	c <- S{5, 6, "z"}
	close(c)
	for s := range c {
		fmt.Println(s)
	}
	s, ok := <-c
	fmt.Printf("%+v %v\n", s, ok)
	var nc chan S
	fmt.Println(len(nc), cap(nc), nc == nil, c == nc, c != nil)
	var ro <-chan S = c
	fmt.Println(ro == c)

	e := make(chan struct{}, 2)
	e <- struct{}{}
	z, ok := <-func() chan struct{} { return e }()
	fmt.Println(z, ok, len(e))
	sum := 0
	for v := range filter(gen(10), func(i int) bool { return i%2 == 1 }) {
		sum += v
	}
	fmt.Println(sum)

	ic := make(chan interface{}, 4)
	ic <- 1
	ic <- "two"
	ic <- nil
	ic <- []int{3}
	close(ic)
	for v := range ic {
		fmt.Println(v)
	}
	ec := make(chan error, 1)
	ec <- fmt.Errorf("e%d", 1)
	fmt.Println(<-ec)

	m := map[string]chan int{"a": make(chan int, 1)}
	m["a"] <- 7
	var arr [2]int
	var okk bool
	arr[1], okk = <-m["a"]
	fmt.Println(arr, okk)
	var w, ok2 = <-gen(1)
	fmt.Println(w, ok2)
	cc := make(chan chan int, 1)
	cc <- m["a"]
	(<-cc) <- 9
	fmt.Println(<-m["a"] + 1)
	type Bool bool
	var bb Bool
	k := gen(2)
	_, bb = <-k
	fmt.Println(bb)
	var i interface{}
	i, _ = <-k
	fmt.Println(i)
	fmt.Printf("%T %T %T %T\n", a, ro, (chan<- int)(a), make(chan (<-chan int)))
	for range gen(3) {
		fmt.Print(".")
	}
	var q int
	for q = range gen(3) {
	}
	fmt.Println(q)
}
