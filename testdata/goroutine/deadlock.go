package main

import (
	"runtime"
	"sync"
)

func main() {
	var mu sync.Mutex
	var rw sync.RWMutex
	var wg sync.WaitGroup
	var none chan int
	c := make(chan int)
	mu.Lock()
	rw.RLock()
	wg.Add(1)
	go func() { <-c }()
	go func() { c = make(chan int); c <- 1 }()
	go func() { <-none }()
	go func() { none <- 1 }()
	go func() { select {} }()
	go func() {
		select {
		case <-none:
		case none <- 1:
		}
	}()
	go mu.Lock()
	go rw.Lock()
	go wg.Wait()
	runtime.Gosched()
	wg.Wait()
}
