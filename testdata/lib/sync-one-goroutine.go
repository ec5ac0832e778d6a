// What of sync works without a second goroutine.
package main

import (
	"fmt"
	"sync"
)

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	var mu sync.Mutex
	mu.Lock()
	fmt.Println(mu.TryLock())
	mu.Unlock()
	fmt.Println(mu.TryLock())

	var rw sync.RWMutex
	rw.RLock()
	fmt.Println(rw.TryRLock(), rw.TryLock())
	rw.RUnlock()
	rw.RUnlock()
	l := rw.RLocker()
	l.Lock()
	l.Unlock()
	rw.Lock()
	fmt.Println(rw.TryRLock())
	rw.Unlock()

	var once sync.Once
	for range 2 {
		try(func() { once.Do(func() { panic("once") }) })
	}
	f := sync.OnceFunc(func() { fmt.Println("f runs") })
	f()
	f()
	g := sync.OnceFunc(func() { panic("bad") })
	try(g)
	try(g)
	n := 0
	v := sync.OnceValue(func() int { n++; return n * 10 })
	fmt.Println(v(), v())
	vs := sync.OnceValues(func() (string, error) { n++; return "x", fmt.Errorf("e%d", n) })
	fmt.Println(vs())
	fmt.Println(vs())

	p := sync.Pool{New: func() any { return "new" }}
	fmt.Println(p.Get())
	p.Put("used")
	fmt.Println(p.Get())

	var wg sync.WaitGroup
	wg.Add(2)
	wg.Done()
	wg.Done()
	wg.Wait()
	try(wg.Done)

	var m sync.Map
	m.Store("a", 1)
	fmt.Println(m.LoadOrStore("a", 2))
	fmt.Println(m.LoadOrStore("b", 2))
	fmt.Println(m.Swap("b", 3))
	fmt.Println(m.CompareAndSwap("b", 3, 4), m.CompareAndDelete("b", 3), m.CompareAndDelete("b", 4))
	fmt.Println(m.LoadAndDelete("a"))
	fmt.Println(m.Load("a"))
	m.Store(1, 2)
	m.Range(func(k, v any) bool { fmt.Println(k, v); return true })
	m.Clear()
	m.Delete("none")
	m.Range(func(k, v any) bool { fmt.Println(k, v); return true })
}
