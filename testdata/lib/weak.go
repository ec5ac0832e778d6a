package main

import (
	"fmt"
	"runtime"
	"unique"
	"weak"
)

type blob [4096]byte

func make1() (weak.Pointer[blob], weak.Pointer[blob]) {
	b := new(blob)
	b[1] = 7
	p, q := weak.Make(b), weak.Make(b)
	fmt.Println(p == q, p.Value() == b, p.Value()[1])
	runtime.KeepAlive(b)
	return p, q
}

func deep(n int) int {
	var a [64]int
	if n == 0 {
		return a[n]
	}
	return deep(n-1) + a[3]
}

//go:noinline
func makeOne() weak.Pointer[blob] { return weak.Make(new(blob)) }

//go:noinline
func gone(p weak.Pointer[blob]) bool { return p.Value() == nil }

type point struct {
	x int
	s string
}

func main() {
	p, q := make1()
	var all []weak.Pointer[blob]
	for range 100 {
		all = append(all, makeOne())
	}
	deep(100)
	runtime.GC()
	n := 0
	for _, w := range all {
		if gone(w) {
			n++
		}
	}
	fmt.Println(n > 90, p == q)
	kept := new(blob)
	r := weak.Make(kept)
	many := map[weak.Pointer[blob]]int{}
	for i := range 1000 {
		many[weak.Make(new(blob))] = i
	}
	runtime.GC()
	fmt.Println(r.Value() == kept, len(many), r == weak.Make(kept), r == p)
	runtime.KeepAlive(kept)
	var zero weak.Pointer[int]
	fmt.Println(zero.Value() == nil, zero == weak.Make[int](nil))
	x := &point{1, "a"}
	inner := weak.Make(&x.s)
	runtime.GC()
	fmt.Println(*inner.Value())
	runtime.KeepAlive(x)

	a, b := unique.Make("one"), unique.Make(string([]byte("one")))
	fmt.Println(a == b, a.Value(), a == unique.Make("two"))
	c := unique.Make(point{1, "x"})
	fmt.Println(c == unique.Make(point{1, "x"}), c.Value())
	var e any = unique.Make[any](3)
	fmt.Println(e == any(unique.Make[any](3)), e == any(unique.Make[any]("3")))
}
