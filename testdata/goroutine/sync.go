package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

type counter struct {
	mu sync.Mutex
	n  map[string]int
}

func (c *counter) inc(k string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	n := c.n[k]
	runtime.Gosched()
	c.n[k] = n + 1
}

func mutexes() {
	c := counter{n: map[string]int{}}
	var wg sync.WaitGroup
	for i := 0; i < 50; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := 0; j < 20; j++ {
				c.inc("a")
			}
		}()
	}
	wg.Wait()
	fmt.Println(c.n["a"])
}

func rwmutexes() {
	var rw sync.RWMutex
	var wg sync.WaitGroup
	v, bad := 0, 0
	for i := 0; i < 10; i++ {
		wg.Add(2)
		go func() {
			defer wg.Done()
			for j := 0; j < 10; j++ {
				rw.Lock()
				v++
				runtime.Gosched()
				v++
				rw.Unlock()
			}
		}()
		go func() {
			defer wg.Done()
			for j := 0; j < 10; j++ {
				rw.RLock()
				runtime.Gosched()
				if v%2 != 0 {
					bad++
				}
				rw.RUnlock()
				runtime.Gosched()
			}
		}()
	}
	wg.Wait()
	fmt.Println(v, bad)
}

func conds() {
	var mu sync.Mutex
	c := sync.NewCond(&mu)
	ready := 0
	var wg sync.WaitGroup
	for i := 0; i < 5; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			for ready == 0 {
				c.Wait()
			}
			ready++
			mu.Unlock()
		}()
	}
	time.Sleep(time.Millisecond)
	mu.Lock()
	ready = 1
	c.Broadcast()
	mu.Unlock()
	wg.Wait()
	fmt.Println(ready)
}

func onces() {
	var once sync.Once
	var wg sync.WaitGroup
	for i := 0; i < 10; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			once.Do(func() {
				time.Sleep(time.Millisecond)
				fmt.Println("once")
			})
		}()
	}
	wg.Wait()
}

func main() {
	mutexes()
	rwmutexes()
	conds()
	onces()
}
