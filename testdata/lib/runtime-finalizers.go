// Finalizers of all shapes and cleanups run when their objects are no longer reachable.
package main

import (
	"fmt"
	"runtime"
	"time"
)

type T struct {
	id   int
	next *T
	pad  [4]int
}

type named *T
type namer interface{ name() string }

func (t *T) name() string { return fmt.Sprint("t", t.id) }

var count, cleaned, order int
var kept *T

//go:noinline
func fill(n int) {
	for i := 0; i < n; i++ {
		t := &T{id: i}
		runtime.SetFinalizer(t, func(t *T) { count++ })
	}
}

//go:noinline
func shapes() {
	for i := 0; i < 50; i++ {
		runtime.SetFinalizer(&T{id: 1}, func(x any) { count += x.(*T).id })
		runtime.SetFinalizer(&T{id: 1}, func(x namer) string { count += len(x.name()) - 1; return "" })
		runtime.SetFinalizer(&T{id: 1}, func(x *T) (a, b string, c int) { count += x.id; return })
		t := &T{id: 1}
		runtime.AddCleanup(t, func(n int) { cleaned += n }, 1)
		runtime.AddCleanup(&t.pad, func(s string) { cleaned += len(s) }, "ab")
		c := runtime.AddCleanup(t, func(n int) { cleaned += 1000 }, 1)
		c.Stop()
	}
}

func gc() {
	for i := 0; i < 5; i++ {
		runtime.GC()
		time.Sleep(2 * time.Millisecond)
	}
}

func near(n, want int) bool { return n > want*9/10 && n <= want }

func main() {
	fill(1000)
	gc()
	fmt.Println(near(count, 1000))
	count = 0
	shapes()
	gc()
	fmt.Println(near(count, 150), near(cleaned, 150))
	defer func() { fmt.Println(recover()) }()
	t := new(T)
	runtime.AddCleanup(t, func(*T) {}, t)
}
