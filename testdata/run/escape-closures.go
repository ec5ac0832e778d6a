// What closures capture, and how long it must last.
package main

import "fmt"

func counter() func() int {
	n := 0
	return func() int { n++; return n }
}

func pair() (get func() int, set func(int)) {
	v := 1
	return func() int { return v }, func(x int) { v = x }
}

func apply(f func(int) int, n int) int { return f(f(n)) }

func keep(f func() int) func() int { return f }

func kept() func() int {
	x := 3
	f := func() int { x *= 2; return x }
	return keep(f)
}

type box struct{ f func() int }

func boxed() *box {
	x := 10
	b := box{func() int { x++; return x }}
	return &b
}

var hooks []func() string

func register(s string) { hooks = append(hooks, func() string { return s + "!" }) }

func outerAssign() *int {
	var p *int
	func() {
		x := 77
		p = &x
	}()
	return p
}

func nested() func() func() int {
	a := 1
	return func() func() int {
		b := a + 10
		return func() int { a++; b++; return a*1000 + b }
	}
}

type T struct{ n int }

func (t *T) inc() int { t.n++; return t.n }
func (t T) get() int  { return t.n }

func methodValues() (func() int, func() int) {
	t := T{5}
	return t.inc, t.get
}

func deferred() (s string) {
	for i := 0; i < 3; i++ {
		x := i
		defer func() { s += fmt.Sprint(x) }()
		p := &x
		defer func(q *int) { *q += 10; s += "-" }(p)
	}
	return ""
}

func loopFuncs() []func() *int {
	var fs []func() *int
	for i := 0; i < 3; i++ {
		y := i * i
		fs = append(fs, func() *int { y++; return &y })
	}
	return fs
}

func recursive(n int) int {
	var fib func(int) int
	fib = func(k int) int {
		if k < 2 {
			return k
		}
		return fib(k-1) + fib(k-2)
	}
	return fib(n)
}

func grow(depth int) int {
	if depth == 0 {
		return 0
	}
	var pad [100]int
	pad[depth%100] = depth
	return pad[depth%100] - depth + grow(depth-1)
}

func main() {
	c, d := counter(), counter()
	get, set := pair()
	k, b := kept(), boxed()
	o := outerAssign()
	f := nested()()
	inc, got := methodValues()
	grow(20)
	fmt.Println(c(), c(), d(), c())
	set(40)
	fmt.Println(get(), k(), k(), b.f(), b.f(), *o)
	fmt.Println(f(), f(), inc(), inc(), got())
	n := 3
	fmt.Println(apply(func(x int) int { return x + n }, 1))
	register("a")
	register("b")
	grow(20)
	for _, h := range hooks {
		fmt.Print(h(), " ")
	}
	fmt.Println(deferred(), recursive(15))
	for _, f := range loopFuncs() {
		p := f()
		f()
		fmt.Print(*p, " ")
	}
	fmt.Println()
}
