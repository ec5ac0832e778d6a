// What is sent, and what goroutines share, outlives the frame.
package main

import "fmt"

func viaChan() *int {
	x := 5
	c := make(chan *int, 1)
	c <- &x
	return <-c
}

func viaGo() int {
	x := 6
	done := make(chan bool)
	go func() { x *= 7; done <- true }()
	<-done
	return x
}

func producer(n int) chan *int {
	c := make(chan *int)
	go func() {
		for i := 0; i < n; i++ {
			x := i * i
			c <- &x
		}
		close(c)
	}()
	return c
}

func argument(n int, done chan *int) {
	v := n
	p := &v
	go send(done, p)
}

func send(c chan *int, p *int) { *p += 100; c <- p }

func selected() *int {
	c := make(chan *int, 1)
	x := 9
	select {
	case c <- &x:
	default:
	}
	return <-c
}

func main() {
	p, q := viaChan(), selected()
	fmt.Println(*p, *q, viaGo())
	var all []*int
	for v := range producer(5) {
		all = append(all, v)
	}
	for _, v := range all {
		fmt.Print(*v, " ")
	}
	done := make(chan *int)
	argument(1, done)
	argument(2, done)
	a, b := <-done, <-done
	fmt.Println(*a + *b)
}
