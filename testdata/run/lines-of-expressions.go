// Failures and calls in expressions of several lines are on gc's lines: of the operator, the dot, the bracket.
package main

import (
	"fmt"
	"runtime"
)

type T struct {
	a int
	p *T
	s []int
	m map[any]int
	f [4]int
}

func (t *T) M(x ...int) *T { where("M"); return t }
func (t T) V(x ...int) T   { where("V"); return t }

func where(s string) {
	_, _, line, _ := runtime.Caller(2)
	fmt.Println(s, line)
}

func fn(x ...int) int { where("fn"); return 0 }

var n, z = 9, 0

func try(name string, f func()) {
	defer func() {
		e := recover()
		var pcs [20]uintptr
		k := runtime.Callers(1, pcs[:])
		fr := runtime.CallersFrames(pcs[:k])
		for {
			x, more := fr.Next()
			if len(x.Function) > 9 && x.Function[:9] == "main.main" {
				fmt.Println(name, e, x.Line)
				break
			}
			if !more {
				break
			}
		}
	}()
	f()
}

func main() {
	t := &T{s: []int{1}, m: map[any]int{1: 1}}
	t.
		M().
		M(
			1).
		M()
	T{}.
		V().
		V(
			1,
		).V()
	fn(
		fn(),
		fn(
			fn()),
	)
	_ = fn() +
		fn() +
		fn()
	var q *T
	try("sel", func() {
		_ = q.
			a
	})
	try("sel2", func() {
		_ = t.
			p.
			a
	})
	try("sel3", func() {
		_ = t.
			p.
			p.
			a
	})
	try("store", func() {
		t.
			p.
			a = 5
	})
	try("star", func() {
		_ = *
		q
	})
	try("idx", func() {
		_ = t.
			s[
		n]
	})
	try("idxstore", func() {
		t.
			s[
		n] =
			1
	})
	try("idx arr", func() {
		_ = t.
			f[
		n]
	})
	try("slice", func() {
		_ = t.
			s[
		n:
		]
	})
	try("map", func() {
		_ = t.
			m[
		[]int{1}]
	})
	try("mapstore", func() {
		T{}.
			m[
		1] =
			1
	})
	try("div", func() {
		_ = n /
			z
	})
	try("div2", func() {
		_ = n +
			n/
				z
	})
	try("shift", func() {
		_ = n <<
			(z -
				1)
	})
	try("assert", func() {
		var e any = 1
		_ = e.
		(string)
	})
	try("opassign", func() {
		n /=
			z
	})
	try("call nil", func() {
		var f func(int)
		f(
			1)
	})
	try("iface nil", func() {
		var f fmt.Stringer
		f.
			String()
	})
	try("make", func() {
		_ = make([]int,
			z-1)
	})
	try("panic", func() {
		panic(
			1)
	})
	try("cmp", func() {
		var a, b any = []int{}, []int{}
		_ = a ==
			b
	})
	try("send", func() {
		var c = make(chan int)
		close(c)
		c <-
			1
	})
	try("return", func() {
		_ = func() int {
			return n +
				t.s[n]
		}()
	})
	try("if", func() {
		if n > 0 &&
			t.s[n] > 0 {
		}
	})
	try("switch", func() {
		switch n {
		case 1,
			t.s[n]:
		}
	})
	try("for", func() {
		for i := 0; i <
			t.s[n]; i++ {
		}
	})
	try("lit", func() {
		_ = T{
			a: 1,
			f: [4]int{
				t.s[n],
			},
		}
	})
	try("args", func() {
		fn(1,
			t.s[n],
			2)
	})
	try("range", func() {
		for range t.
			p.
			s {
		}
	})
	try("method nil", func() {
		q.
			V(
			1)
	})
	try("append", func() {
		t.s = append(t.s,
			t.s[n])
	})
	try("inc", func() {
		t.
			s[n]++
	})
	try("var", func() {
		var (
			a =
				t.s[n]
		)
		_ = a
	})
	try("tuple", func() {
		a, b :=
			t.s[0],
			t.s[n]
		_, _ = a, b
	})
	try("defer", func() {
		defer fn(
			t.s[n])
	})
	try("go", func() {
		var f func()
		defer
		f()
	})
}
