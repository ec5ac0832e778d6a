// Goroutines started by the body, channels in it, and pulled iterators that wait.
package main

import (
	"fmt"
	"iter"
	"sync"
)

func it(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := 0; i < n; i++ {
			if !yield(i) {
				return
			}
		}
	}
}

func main() {
	var wg sync.WaitGroup
	var mu sync.Mutex
	total := 0
	for i := range it(50) {
		wg.Add(1)
		go func() {
			defer wg.Done()
			next, stop := iter.Pull(it(i))
			defer stop()
			s := 0
			for {
				v, ok := next()
				if !ok {
					break
				}
				s += v
			}
			mu.Lock()
			defer mu.Unlock()
			total += s
		}()
	}
	wg.Wait()
	fmt.Println(total)
	c := make(chan int)
	go func() {
		for v := range it(5) {
			c <- v
		}
		close(c)
	}()
	for range it(1) {
	loop:
		for {
			select {
			case v, ok := <-c:
				if !ok {
					break loop
				}
				fmt.Println(v)
			}
		}
	}
	next, stop := iter.Pull(func(yield func(int) bool) {
		d := make(chan int)
		go func() { d <- 42 }()
		yield(<-d)
	})
	fmt.Println(next())
	stop()
}
