// Coroutines in coroutines, many of them, and a collector that must find what only their stacks hold.
package main

import (
	"fmt"
	"iter"
	"runtime"
)

type node struct {
	v    int
	next *node
}

func chain(n int) *node {
	var l *node
	for i := range n {
		l = &node{i, l}
	}
	return l
}

func values(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for l := chain(n); l != nil; l = l.next {
			if !yield(l.v) {
				return
			}
		}
	}
}

func through(s iter.Seq[int]) iter.Seq[int] {
	return func(yield func(int) bool) {
		next, stop := iter.Pull(s)
		defer stop()
		for {
			v, ok := next()
			if !ok || !yield(v+1) {
				return
			}
		}
	}
}

func main() {
	s := values(100)
	for range 10 {
		s = through(s)
	}
	sum := 0
	for v := range s {
		sum += v
		if v%25 == 0 {
			runtime.GC()
		}
	}
	fmt.Println(sum)
	var nexts []func() (int, bool)
	for i := range 200 {
		next, stop := iter.Pull(values(i + 1))
		defer stop()
		nexts = append(nexts, next)
	}
	sum = 0
	for round := range 5 {
		for _, next := range nexts {
			v, _ := next()
			sum += v
		}
		_ = make([]*node, 1<<16)
		if round == 2 {
			runtime.GC()
		}
	}
	fmt.Println(sum)
	n := 0
	for range 20000 {
		next, stop := iter.Pull(values(3))
		next()
		v, _ := next()
		n += v
		stop()
	}
	fmt.Println(n)
}
