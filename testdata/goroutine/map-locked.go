// Maps that goroutines take turns to write to, each way of taking turns: nobody is found out.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

func writers(n int, each func(i int)) {
	var wg sync.WaitGroup
	for k := 0; k < n; k++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := 0; i < 30000; i++ {
				each(i)
			}
		}()
	}
	wg.Wait()
}

func main() {
	m := map[int]int{}
	var mu sync.Mutex
	writers(4, func(i int) {
		mu.Lock()
		m[i&15]++
		mu.Unlock()
	})
	var rw sync.RWMutex
	writers(4, func(i int) {
		rw.Lock()
		m[i&15]++
		rw.Unlock()
	})
	token := make(chan bool, 1)
	token <- true
	writers(3, func(i int) {
		<-token
		m[i&15]++
		token <- true
	})
	var spin atomic.Int32
	writers(3, func(i int) {
		for !spin.CompareAndSwap(0, 1) {
		}
		m[i&15]++
		spin.Store(0)
	})
	var sm sync.Map
	writers(3, func(i int) { sm.Store(i&15, i) })
	total := 0
	for _, v := range m {
		total += v
	}
	fmt.Println(total)
	burst := map[int]int{}
	ready := make(chan bool)
	go func() {
		for i := 0; i < 50000; i++ {
			burst[i&63] = i
		}
		ready <- true
		for {
		}
	}()
	<-ready
	time.Sleep(time.Millisecond)
	fmt.Println(len(burst))
}
