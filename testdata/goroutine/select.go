package main

import (
	"fmt"
	"sort"
	"time"
)

func producer(n int) <-chan int {
	c := make(chan int)
	go func() {
		defer close(c)
		for i := 0; i < n; i++ {
			c <- i
		}
	}()
	return c
}

func merge() {
	a, b := producer(100), producer(200)
	sum, closed := 0, 0
	for closed < 2 {
		select {
		case v, ok := <-a:
			if !ok {
				a = nil
				closed++
				continue
			}
			sum += v
		case v, ok := <-b:
			if !ok {
				b = nil
				closed++
				continue
			}
			sum += v
		}
	}
	fmt.Println(sum)
}

func fair() {
	a, b := make(chan int, 1000), make(chan int, 1000)
	for i := 0; i < 1000; i++ {
		a <- i
		b <- i
	}
	na, nb := 0, 0
	for i := 0; i < 1000; i++ {
		select {
		case <-a:
			na++
		case <-b:
			nb++
		}
	}
	fmt.Println(na > 300, nb > 300, na+nb)
}

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func panics() {
	c := make(chan int)
	close(c)
	var none chan int
	n := -1
	try("send", func() { c <- 1 })
	try("close", func() { close(c) })
	try("nil", func() { close(none) })
	try("make", func() { none = make(chan int, n) })
	try("select", func() {
		select {
		case c <- 1:
		default:
		}
	})
	d := make(chan int)
	go func() {
		time.Sleep(time.Millisecond)
		close(d)
	}()
	try("waiting", func() { d <- 1 })
	e := make(chan int)
	go func() {
		time.Sleep(time.Millisecond)
		close(e)
	}()
	try("waiting select", func() {
		select {
		case e <- 1:
		case <-none:
		}
	})
}

func buffered() {
	c := make(chan string, 3)
	c <- "a"
	c <- "b"
	fmt.Println(len(c), cap(c))
	done := make(chan bool)
	go func() {
		for s := range c {
			fmt.Print(s, " ")
		}
		fmt.Println()
		done <- true
	}()
	for _, s := range []string{"c", "d", "e", "f", "g"} {
		c <- s
	}
	close(c)
	<-done
}

func sieve() {
	ch := make(chan int)
	go func() {
		for i := 2; ; i++ {
			ch <- i
		}
	}()
	for i := 0; i < 25; i++ {
		p := <-ch
		fmt.Print(p, " ")
		next := make(chan int)
		go func(in <-chan int, out chan<- int) {
			for {
				if i := <-in; i%p != 0 {
					out <- i
				}
			}
		}(ch, next)
		ch = next
	}
	fmt.Println()
}

func timeouts() {
	c := make(chan int)
	select {
	case <-c:
	case <-time.After(time.Millisecond):
		fmt.Println("timeout")
	}
	t := time.NewTimer(time.Hour)
	fmt.Println(t.Stop(), t.Stop(), t.Reset(time.Millisecond))
	<-t.C
	k := time.NewTicker(time.Millisecond)
	for i := 0; i < 3; i++ {
		<-k.C
	}
	k.Stop()
	time.AfterFunc(time.Millisecond, func() { c <- 7 })
	fmt.Println(<-c)
}

func sleepers() {
	c := make(chan int)
	for _, n := range []int{5, 1, 4, 2, 3} {
		n := n
		go func() {
			time.Sleep(time.Duration(n) * 5 * time.Millisecond)
			c <- n
		}()
	}
	var got []int
	for i := 0; i < 5; i++ {
		got = append(got, <-c)
	}
	fmt.Println(got, sort.IntsAreSorted(got))
}

func main() {
	merge()
	fair()
	panics()
	buffered()
	sieve()
	timeouts()
	sleepers()
}
