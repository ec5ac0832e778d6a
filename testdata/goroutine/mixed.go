// Channels among everything else: large elements, defers, closures, methods on channel types, maps of channels.
package main

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"
)

type big [5000]int
type Chan chan int

func (c Chan) Send(v int) Chan { c <- v; return c }
func (c Chan) Sum() (s int) {
	for len(c) > 0 {
		s += <-c
	}
	return
}

type server struct {
	req  chan func(*server)
	done chan struct{}
	n    int
	sync.Mutex
}

func (s *server) loop() {
	defer close(s.done)
	for f := range s.req {
		f(s)
	}
}

func (s *server) do(f func(*server)) {
	r := make(chan struct{})
	s.req <- func(s *server) { defer close(r); f(s) }
	<-r
}

func tree(n int, c chan<- int) {
	if n > 0 {
		tree(n-1, c)
		c <- n
		tree(n-1, c)
	}
}

func walk(n int) <-chan int {
	c := make(chan int)
	go func() { defer close(c); tree(n, c) }()
	return c
}

func first(fs ...func() (string, error)) (s string, err error) {
	type res struct {
		string
		error
	}
	c := make(chan res, len(fs))
	for _, f := range fs {
		go func(f func() (string, error)) {
			s, err := f()
			c <- res{s, err}
		}(f)
	}
	for range fs {
		switch r := <-c; {
		case r.error == nil:
			return r.string, nil
		default:
			err = r.error
		}
	}
	return
}

func deferred(c chan int) (r int) {
	defer func() {
		select {
		case v, ok := <-c:
			if ok {
				r = v
			}
		default:
			r = -1
		}
	}()
	for {
		select {
		case v := <-c:
			defer func() { r += v }()
			if v > 2 {
				return v
			}
		default:
			return
		}
	}
}

func escape() *int {
	c := make(chan *int, 1)
	x := 41
	c <- &x
	p := <-c
	*p++
	return p
}

func fan(n int) int {
	var wg sync.WaitGroup
	out := make(chan int, n)
	var total int
	var mu sync.Mutex
	wg.Add(n)
	for i := 0; i < n; i++ {
		a := [3]int{i, i + 1, i + 2}
		go func() {
			defer wg.Done()
			s := a[:]
			for _, v := range s {
				mu.Lock()
				total += v
				mu.Unlock()
			}
			out <- a[0]
		}()
	}
	wg.Wait()
	close(out)
	for v := range out {
		total += v
	}
	return total
}

var global = func() chan string {
	c := make(chan string, 1)
	go func() { c <- "from init" }()
	return c
}()

func main() {
	fmt.Println(<-global)
	bc := make(chan big)
	go func() {
		var b big
		b[4999] = 7
		bc <- b
		b[4999] = 8
		bc <- b
		close(bc)
	}()
	for b := range bc {
		fmt.Println(b[4999])
	}
	b, ok := <-bc
	fmt.Println(b == big{}, ok)

	fmt.Println(make(Chan, 3).Send(1).Send(2).Send(3).Sum())
	s := &server{req: make(chan func(*server)), done: make(chan struct{})}
	go s.loop()
	for i := 0; i < 5; i++ {
		s.do(func(s *server) { s.n += i })
	}
	close(s.req)
	<-s.done
	fmt.Println(s.n)

	a, c := walk(4), walk(4)
	same := true
	for {
		x, ok1 := <-a
		y, ok2 := <-c
		if x != y || ok1 != ok2 {
			same = false
		}
		if !ok1 {
			break
		}
	}
	fmt.Println(same)
	fmt.Println(first(
		func() (string, error) { return "", errors.New("bad") },
		func() (string, error) { return strings.ToUpper("good"), nil },
	))
	d := make(chan int, 5)
	fmt.Println(deferred(d))
	for i := 1; i < 5; i++ {
		d <- i
	}
	fmt.Println(deferred(d), len(d))
	fmt.Println(*escape(), fan(10))

	m := map[chan int]string{}
	k1, k2 := make(chan int), make(chan int)
	m[k1], m[k2] = "one", "two"
	fmt.Println(m[k1], m[k2], len(m), any(k1) == any(k1), any(k1) == any((<-chan int)(k1)))
	mc := map[string][]chan int{}
	for _, k := range []string{"a", "b"} {
		mc[k] = append(mc[k], make(chan int, 1))
		mc[k][0] <- len(k)
		mc[k][0] <- 1 + <-mc[k][0]
	}
	fmt.Println(<-mc["a"][0] + <-mc["b"][0])

	timeout := time.After(time.Millisecond)
	never := make(chan int)
outer:
	for i := 0; ; i++ {
		select {
		case <-never:
		case <-timeout:
			fmt.Println("timeout")
			break outer
		}
	}
	fc := make(chan func(int) chan int, 1)
	fc <- func(n int) chan int { c := make(chan int, 1); c <- n * n; return c }
	fmt.Println(<-(<-fc)(7))
	var nothing [0]int
	zc := make(chan [0]int, 3)
	zc <- nothing
	zc <- [0]int{}
	select {
	case zc <- nothing:
	default:
	}
	fmt.Println(len(zc), <-zc == nothing)
	for range zc {
		if len(zc) == 0 {
			close(zc)
		}
	}
	type pair struct{ a, b interface{} }
	pc := make(chan *pair, 2)
	pc <- &pair{1, "x"}
	pc <- &pair{b: 2.5}
	fmt.Println(*<-pc, (<-pc).b)
	u8 := make(chan uint8, 2)
	u8 <- 255
	u8 <- 1
	fmt.Println(<-u8 + <-u8)
	f32 := make(chan float32, 1)
	f32 <- 1 / 3.0
	fmt.Println(<-f32)
	cx := make(chan complex128, 1)
	cx <- 2i
	fmt.Println(-<-cx, !<-func() chan bool { c := make(chan bool, 1); c <- true; return c }())
	if v, ok := <-u8tick(); ok && v > 2 {
		fmt.Println("if", v)
	}
}

func u8tick() <-chan uint8 {
	c := make(chan uint8)
	go func() { c <- 3 }()
	return c
}
