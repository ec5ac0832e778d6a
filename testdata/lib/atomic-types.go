package main

import (
	"fmt"
	"sync/atomic"
)

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	var i atomic.Int32
	fmt.Println(i.Add(5), i.Swap(7), i.CompareAndSwap(7, 8), i.CompareAndSwap(7, 9), i.Load())
	fmt.Println(i.And(12), i.Or(3), i.Load())
	var u atomic.Uint64
	u.Store(1)
	fmt.Println(u.Add(^uint64(0)), u.Load())
	var b atomic.Bool
	b.Store(true)
	fmt.Println(b.Swap(false), b.Load(), b.CompareAndSwap(false, true), b.Load())
	type node struct{ v int }
	var p atomic.Pointer[node]
	n := &node{4}
	fmt.Println(p.Load() == nil, p.Swap(n) == nil, p.CompareAndSwap(n, &node{5}), p.Load().v)
	var x int64
	fmt.Println(atomic.AddInt64(&x, 3), atomic.LoadInt64(&x), atomic.CompareAndSwapInt64(&x, 3, 1), atomic.OrInt64(&x, 6), x)
	var v atomic.Value
	fmt.Println(v.Load())
	v.Store("s")
	fmt.Println(v.Load(), v.Swap("t"), v.CompareAndSwap("t", "u"), v.Load())
	try(func() { v.Store(1) })
	try(func() { v.Store(nil) })
	try(func() { v.Swap(2) })
	try(func() { v.CompareAndSwap(1, "x") })
}
