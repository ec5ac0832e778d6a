// Goroutines that allocate, defer, panic, recover, set timers and end do not make memory grow.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

func work(i int, c chan<- int) {
	defer func() {
		if recover() != nil {
			c <- i
		}
	}()
	buf := make([]byte, 4000+i)
	for j := range 5 {
		defer func() { buf[j]++ }()
	}
	t := time.NewTimer(time.Hour)
	defer t.Stop()
	time.AfterFunc(time.Microsecond, func() { buf[0]++ })
	panic(fmt.Sprint("x", i))
}

func round(n int) {
	var wg sync.WaitGroup
	c := make(chan int, 10)
	for i := range n {
		wg.Go(func() { work(i, c) })
	}
	for range n {
		<-c
	}
	wg.Wait()
}

func main() {
	for range 200 {
		round(1000)
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Println("allocated:", m.TotalAlloc > 500<<20, "in use:", m.Sys > 200<<20, "collected:", m.NumGC > 5)
}
