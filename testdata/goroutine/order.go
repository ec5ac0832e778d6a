// Order of evaluation: receives are calls; operands of go are evaluated at the statement.
package main

import "fmt"

func trace(s string, v int) int {
	fmt.Println(s)
	return v
}

func tr(s string, c chan int) chan int {
	fmt.Println(s)
	return c
}

type T struct{ n int }

func (t T) show(d chan bool)   { fmt.Println("T", t.n); d <- true }
func (t *T) pshow(d chan bool) { fmt.Println("*T", t.n); d <- true }

type I interface{ show(chan bool) }

func pick(d chan bool) func(int, ...string) {
	fmt.Println("pick")
	return func(n int, s ...string) { fmt.Println(n, s); d <- true }
}

func main() {
	c := make(chan int, 10)
	for i := 1; i <= 10; i++ {
		c <- i
	}
	fmt.Println(<-c, trace("a", 5), <-c)
	x := <-c*10 + <-c
	fmt.Println(x)
	a := []int{<-c, <-c, trace("lit", 0)}
	fmt.Println(a)
	a[<-c-7], a[<-c-7] = <-c, <-c
	fmt.Println(a)
	tr("chan", c) <- trace("val", 3)
	fmt.Println(<-tr("recv", c))

	d := make(chan bool)
	t := T{1}
	go t.show(d)
	t.n = 2
	<-d
	go t.pshow(d)
	t.n = 3
	<-d
	var i I = t
	go i.show(d)
	i = T{9}
	<-d
	f := t.show
	go f(d)
	f = nil
	<-d
	go pick(d)(trace("arg", 4), "x", "y")
	fmt.Println("after go")
	<-d
	go func(n int) { fmt.Println("lit", n); d <- true }(t.n)
	t.n = 100
	<-d
	for i := 0; i < 3; i++ {
		go func() { fmt.Println("iter", i); d <- true }()
		<-d
	}
	var fs []func()
	for i := range 3 {
		fs = append(fs, func() { c <- i })
	}
	for _, f := range fs {
		go f()
		fmt.Println(<-c)
	}
	go close(c)
	_, ok := <-c
	fmt.Println(ok)
	e := make(chan int, 1)
	e <- 1
	switch v := <-e; {
	case v == 1:
		fmt.Println("one")
	}
	for i, n := range [...]int{len(d), cap(e)} {
		fmt.Println(i, n)
	}
}
