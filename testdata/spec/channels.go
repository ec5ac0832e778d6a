// Spec: Channel types, Send statements, Receive operator, Go statements, Close: directions, nil and closed channels.
package main

import "fmt"

type T struct{ n int }

func try(what string, f func()) {
	defer func() { fmt.Println(what, recover()) }()
	f()
}
func produce(n int, out chan<- int) {
	for i := 0; i < n; i++ {
		out <- i * i
	}
	close(out)
}
func sum(in <-chan int) (s int) {
	for v := range in {
		s += v
	}
	return
}

func (t *T) run(done chan bool) { t.n++; done <- true }

func main() {
	c := make(chan int)
	go produce(10, c)
	fmt.Println(sum(c))
	v, ok := <-c
	fmt.Println(v, ok)
	b := make(chan string, 3)
	b <- "a"
	b <- "b"
	fmt.Println(len(b), cap(b), <-b, len(b))
	close(b)
	for s := range b {
		fmt.Println(s)
	}
	var nilc chan int
	fmt.Println(len(nilc), cap(nilc), nilc == nil, <-b == "")
	try("send closed", func() { b <- "x" })
	try("close closed", func() { close(b) })
	try("close nil", func() { close(nilc) })
	try("size", func() { n := -1; _ = make(chan int, n) })
	done := make(chan bool)
	t := T{1}
	go t.run(done)
	<-done
	x := 5
	go func(n int) { t.n += n + x; done <- true }(10)
	<-done
	fmt.Println(t.n)
	cc := make(chan chan int, 1)
	inner := make(chan int, 1)
	cc <- inner
	inner <- 7
	fmt.Println(<-<-cc)
	var ro <-chan int = inner
	var so chan<- int = inner
	so <- 8
	fmt.Println(<-ro, any(ro) == any(inner), ro == inner)
	m := map[chan int]string{inner: "inner"}
	fmt.Println(m[inner])
	e := make(chan struct{}, 2)
	e <- struct{}{}
	fmt.Println(<-e, -<-func() chan int { inner <- 3; return inner }())
	fs := make(chan func() int, 1)
	fs <- func() int { return 42 }
	fmt.Println((<-fs)())
	results := make(chan int, 100)
	for i := 0; i < 100; i++ {
		go func(i int) { results <- i }(i)
	}
	total := 0
	for i := 0; i < 100; i++ {
		total += <-results
	}
	fmt.Println(total)
	go fmt.Sprint("builtin-free call")
}
