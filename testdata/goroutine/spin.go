package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var n int32
	var b atomic.Bool
	var v atomic.Value
	var p atomic.Pointer[int]
	var mu sync.Mutex
	go func() { atomic.AddInt32(&n, 1) }()
	for atomic.LoadInt32(&n) == 0 {
	}
	go b.Store(true)
	for !b.Load() {
	}
	go v.Store(1)
	for v.Load() == nil {
	}
	go p.Store(new(int))
	for p.Load() == nil {
	}
	go atomic.StoreInt32(&n, 7)
	for !atomic.CompareAndSwapInt32(&n, 7, 8) {
	}
	mu.Lock()
	go mu.Unlock()
	for !mu.TryLock() {
	}
	fmt.Println(n, b.Load(), v.Load(), *p.Load())
}
