// Locks of package sync.
package main

import (
	"fmt"
	"sync"
)

type Counter struct {
	sync.Mutex
	n map[string]int
}

func (c Counter) Add(key string) { // ERROR "^Add passes lock by value: main.Counter$"
	c.Lock()
	defer c.Unlock()
	c.n[key]++
}

func wait(wg sync.WaitGroup) { wg.Wait() } // ERROR "^wait passes lock by value: sync.WaitGroup contains sync.noCopy$"

func main() {
	var mu sync.Mutex
	other := mu // ERROR "^assignment copies lock value to other: sync.Mutex$"
	other.Lock()
	c := Counter{n: map[string]int{}}
	c.Add("x")
	fmt.Println(c) // ERROR "^call of fmt.Println copies lock value: main.Counter$"
	fmt.Println(&c, &mu)
	var once sync.Once
	p := &once
	q := *p // ERROR "assignment copies lock value to q: sync.Once contains sync.Mutex"
	q.Do(func() {})
	wait(sync.WaitGroup{})
}
