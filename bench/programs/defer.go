package main

import (
	"fmt"
	"time"
)

var count int

func bump() { count++ }

//go:noinline
func deferring() { defer bump() }

//go:noinline
func plain() { bump() }

//go:noinline
func recovering() {
	defer func() { recover() }()
	panic(1)
}

//go:noinline
func looping(n int) {
	for i := 0; i < n; i++ {
		defer bump()
	}
}

func per(name string, n int, f func(n int)) {
	best := time.Duration(1 << 62)
	for k := 0; k < 5; k++ {
		start := time.Now()
		f(n)
		if d := time.Since(start); d < best {
			best = d
		}
	}
	fmt.Printf("%s %.2f ns\n", name, float64(best.Nanoseconds())/float64(n))
}

func main() {
	per("call", 20000000, func(n int) {
		for i := 0; i < n; i++ {
			plain()
		}
	})
	per("defer", 20000000, func(n int) {
		for i := 0; i < n; i++ {
			deferring()
		}
	})
	per("defer-loop", 1000000, func(n int) {
		for i := 0; i < n/1000; i++ {
			looping(1000)
		}
	})
	per("panic-recover", 2000000, func(n int) {
		for i := 0; i < n; i++ {
			recovering()
		}
	})
}
