// Worker pools with sync.WaitGroup, a mutex counter, producers and consumers.
package main

import (
	"fmt"
	"sync"
)

type counter struct {
	mu sync.Mutex
	n  map[string]int
}

func (c *counter) add(k string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.n[k]++
}

func worker(id int, jobs <-chan int, results chan<- [2]int, wg *sync.WaitGroup) {
	defer wg.Done()
	for j := range jobs {
		results <- [2]int{j, j * j}
	}
}

func main() {
	jobs, results := make(chan int, 5), make(chan [2]int)
	var wg sync.WaitGroup
	for i := 0; i < 4; i++ {
		wg.Add(1)
		go worker(i, jobs, results, &wg)
	}
	go func() {
		for i := 0; i < 100; i++ {
			jobs <- i
		}
		close(jobs)
	}()
	go func() { wg.Wait(); close(results) }()
	sum, n := 0, 0
	for r := range results {
		if r[1] != r[0]*r[0] {
			panic("wrong")
		}
		sum += r[1]
		n++
	}
	fmt.Println(n, sum)

	c := counter{n: map[string]int{}}
	var w2 sync.WaitGroup
	for i := 0; i < 50; i++ {
		w2.Add(1)
		go func() {
			defer w2.Done()
			for k := 0; k < 20; k++ {
				c.add(fmt.Sprint(i % 5))
			}
		}()
	}
	w2.Wait()
	fmt.Println(c.n)
	var once sync.Once
	done := make(chan bool)
	for i := 0; i < 5; i++ {
		go func() {
			once.Do(func() { fmt.Println("once") })
			done <- true
		}()
	}
	for i := 0; i < 5; i++ {
		<-done
	}
	// the sieve
	ch := make(chan int)
	go func() {
		for i := 2; ; i++ {
			ch <- i
		}
	}()
	for i := 0; i < 12; i++ {
		p := <-ch
		fmt.Print(p, " ")
		next := make(chan int)
		go func(in <-chan int, out chan<- int, p int) {
			for {
				if v := <-in; v%p != 0 {
					out <- v
				}
			}
		}(ch, next, p)
		ch = next
	}
	fmt.Println()
	many := make(chan int)
	for i := 0; i < 10000; i++ {
		go func(n int) { many <- n }(i)
	}
	t := 0
	for i := 0; i < 10000; i++ {
		t += <-many
	}
	fmt.Println(t)
}
