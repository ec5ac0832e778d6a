// Goroutines and selects in the bodies of ranges over functions; a push iterator from a channel.
package main

import (
	"fmt"
	"iter"
)

func drain[T any](c <-chan T) iter.Seq[T] {
	return func(yield func(T) bool) {
		for v := range c {
			if !yield(v) {
				return
			}
		}
	}
}

func count(n int) <-chan int {
	c := make(chan int)
	go func() {
		defer close(c)
		for i := range n {
			c <- i
		}
	}()
	return c
}

func find(c <-chan int, want int) (r int) {
	defer func() { r *= 10 }()
	stop := make(chan bool)
	for v := range drain(c) {
		go func() { stop <- v == want }()
		select {
		case found := <-stop:
			if found {
				return v
			}
			continue
		}
	}
	return -1
}

func main() {
	fmt.Println(find(count(10), 4), find(count(2), 4))
	next, stop := iter.Pull(drain(count(3)))
	for {
		v, ok := next()
		if !ok {
			break
		}
		fmt.Println(v)
	}
	stop()
outer:
	for a := range drain(count(5)) {
		for b := range drain(count(5)) {
			select {
			case <-(chan int)(nil):
			default:
				if b == 2 {
					continue outer
				}
				if a == 3 {
					break outer
				}
				break
			}
			fmt.Println(a, b)
		}
	}
}
