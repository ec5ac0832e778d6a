// Spec: Variables captured by function literals: shared, survive, parameters, results, loop variables, nested.
package main

import "fmt"

type T struct{ a, b int }

func gen(n int) (inc func(), get func() int) {
	return func() { n++ }, func() int { return n }
}
func named() (r int, f func() int) {
	f = func() int { r++; return r }
	r = 10
	return r, f
}
func fib() func() int {
	a, b := 0, 1
	return func() int { defer func() { a, b = b, a+b }(); return a }
}

func main() {
	inc, get := gen(5)
	inc()
	inc()
	fmt.Println(get())
	r, f := named()
	fmt.Println(r, f(), f())
	fb := fib()
	for range [10]int{} {
		fmt.Print(fb(), " ")
	}
	fmt.Println()
	t := T{1, 2}
	p := &t.b
	set := func() { t.a = *p * 10 }
	*p = 7
	set()
	arr := [2]int{1, 2}
	g := func() { arr[1] = 9; t = T{t.a, 0} }
	g()
	fmt.Println(t, *p, arr)
	var rec func(int) int
	rec = func(n int) int {
		if n < 2 {
			return n
		}
		return rec(n-1) + rec(n-2)
	}
	fmt.Println(rec(15))
	x := 1
	func() {
		x := x + 1
		func() { x++ }()
		fmt.Println(x)
	}()
	fmt.Println(x)
	m := map[string]func(...int) int{"sum": func(xs ...int) (s int) {
		for _, v := range xs {
			s += v
		}
		return
	}}
	fmt.Println(m["sum"](1, 2, 3))
	counter := struct{ next func() int }{next: func() func() int { n := 0; return func() int { n++; return n } }()}
	counter.next()
	fmt.Println(counter.next())
}
