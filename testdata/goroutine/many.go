package main

import (
	"fmt"
	"runtime"
	"sync"
)

type tree struct{ l, r *tree }

func build(n int) *tree {
	if n == 0 {
		return &tree{}
	}
	runtime.Gosched()
	return &tree{build(n - 1), build(n - 1)}
}

func (t *tree) count() int {
	if t.l == nil {
		return 1
	}
	return 1 + t.l.count() + t.r.count()
}

func deep(n int) int {
	if n == 0 {
		return 0
	}
	return deep(n-1) + 1
}

func main() {
	const n = 10000
	in, out := make(chan int), make(chan int)
	for i := 0; i < n; i++ {
		go func() { out <- <-in + 1 }()
	}
	go func() {
		for i := 0; i < n; i++ {
			in <- i
		}
	}()
	sum := 0
	for i := 0; i < n; i++ {
		sum += <-out
	}
	fmt.Println(sum)
	var wg sync.WaitGroup
	total := make([]int, 20)
	for i := range total {
		i := i
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := 0; j < 5; j++ {
				total[i] += build(8).count()
			}
			total[i] += deep(200000)
		}()
	}
	runtime.GC()
	wg.Wait()
	fmt.Println(total)
	runtime.Gosched()
	fmt.Println(runtime.NumGoroutine())
	done := make(chan bool)
	go func() {
		defer close(done)
		defer fmt.Println("deferred")
		runtime.Goexit()
	}()
	<-done
}
