package main

import (
	"context"
	"fmt"
	"strings"
	"time"
)

// Nearly all the time is spent in a package: the deadline comes all the same.
func deadline() bool {
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	start := time.Now()
	n := 0
	for ctx.Err() == nil && n < 1<<40 {
		n += len(strings.Repeat("abc", 10000))
		if time.Since(start) > 5*time.Second {
			return false
		}
	}
	return true
}

// Here in the clock; another goroutine counts meanwhile.
func shares() bool {
	n, stop := 0, false
	go func() {
		for !stop {
			n++
		}
	}()
	start := time.Now()
	for n == 0 && time.Since(start) < 5*time.Second {
	}
	stop = true
	return n > 0
}

type node struct{ next *node }

// Faults that are the program's own become panics while the timer runs.
func faults() (n int) {
	for start := time.Now(); time.Since(start) < 100*time.Millisecond; {
		func() {
			defer func() {
				if recover() != nil {
					n++
				}
			}()
			var p *node
			_ = strings.Repeat("x", 5000)
			p.next = nil
		}()
		n--
	}
	return n
}

func main() {
	fmt.Println(deadline())
	fmt.Println(shares())
	fmt.Println(faults())
}
