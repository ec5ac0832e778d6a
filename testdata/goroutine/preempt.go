// Goroutines that compute without end give way: to timers, to each other, to main.
package main

import (
	"fmt"
	"runtime"
	"sync/atomic"
	"time"
)

var turns [4]atomic.Int64

func compute(k int) float64 {
	x := float64(k)
	for i := 0; ; i++ {
		x = x*0.5 + float64(i)
		if i%1000 == 0 {
			turns[k].Add(1)
		}
	}
}

func main() {
	go func() {
		for {
		}
	}()
	for k := range turns {
		go compute(k)
	}
	ticker := time.NewTicker(20 * time.Millisecond)
	for i := 0; i < 3; i++ {
		<-ticker.C
	}
	stop := false
	time.AfterFunc(10*time.Millisecond, func() { stop = true })
	for !stop {
	}
	for k := range turns { // each has had its turn
		for turns[k].Load() == 0 {
			runtime.Gosched()
		}
	}
	go func() {
		for {
			runtime.GC()
		}
	}()
	for i := 0; i < 5; i++ {
		runtime.Gosched()
	}
	fmt.Println("done")
}
