// Spec: Order of evaluation: a nil dereference comes before a failing check of what stands behind it, as in gc.
package main

import "fmt"

type T struct{ a, b int }

type A struct {
	x  int
	f  [4]int
	s  []int
	t  string
	m  map[int]int
	fn func(int) int
}

//go:noinline
func add(a, b int) int { return a + b }

func try(name string, f func() int) {
	defer func() { fmt.Println(name, recover()) }()
	fmt.Println(f())
}

func main() {
	var p *T
	var pp **T
	var q *A
	var pa *[4]int
	var s []int
	var l *any
	var r []*int
	n := 9
	neg := -1
	z := 0
	ok := &T{1, 2}
	full := &A{}
	try("1", func() int { return p.a + s[1] })
	try("2", func() int { return ok.a + s[1] })
	try("3", func() int { return s[1] + p.a })
	try("4", func() int { return add(p.b, s[1]) })
	try("5", func() int { return add((*pp).a, s[2]) })
	try("6", func() int { return p.a / z })
	try("7", func() int { return ok.a / z })
	try("8", func() int { return [2]int{p.a, s[3]}[0] })
	try("9", func() int { return p.a + s[1:2][0] })
	try("10", func() int { return p.a + ok.a*s[4] })
	try("11", func() int {
		if *l == r[0] {
			return 1
		}
		return 0
	})
	try("12", func() int { return q.f[n] })
	try("13", func() int { return q.s[n] })
	try("14", func() int { return int(q.t[n]) })
	try("15", func() int { return pa[n] })
	try("16", func() int { return full.f[n] })
	try("17", func() int { return len(q.f[n:]) })
	try("18", func() int { return len(pa[n:]) })
	try("19", func() int { return len(q.s[n:]) })
	try("20", func() int { return p.a << neg })
	try("21", func() int { return q.m[s[3]] })
	try("22", func() int { return q.fn(s[3]) })
	try("23", func() int { q.f[n] = s[3]; return 0 })
	try("24", func() int { q.f[n] = 1; return 0 })
	try("25", func() int { s[n] = p.a; return 0 })
	try("26", func() int { p.a = s[n]; return 0 })
	try("27", func() int { p.a += s[n]; return 0 })
	try("28", func() int { s[n] += p.a; return 0 })
	try("29", func() int { p.a /= z; return 0 })
	try("30", func() int { s[n] /= z; return 0 })
	try("31", func() int { p.a, n = s[n], p.b; return 0 })
	try("32", func() int { var m map[int]int; m[s[n]] = p.a; return 0 })
	try("33", func() int { var m map[int]int; m[p.a] = s[n]; return 0 })
	try("34", func() int { return full.s[full.f[n]] })
	try("35", func() int { return full.f[s[n]] })
	try("36", func() int { return q.f[s[n]] })
	try("37", func() int { return q.s[s[n]] })
	try("39", func() int { return (&q.f)[n] })
	try("40", func() int { x := q.f; return x[n] })
	try("41", func() int { return -p.a + s[n] })
	try("42", func() int { v := *p; return v.a + s[n] })
	try("43", func() int { return func(t T, i int) int { return i }(*p, s[n]) })
	try("44", func() int {
		for i := range q.f {
			_ = i
		}
		return s[n]
	})
	try("45", func() int {
		for range q.s {
		}
		return s[n]
	})
	try("46", func() int {
		switch p.a {
		case s[n]:
		}
		return 0
	})
	try("47", func() int {
		if p.a > 0 && s[n] > 0 {
			return 1
		}
		return 0
	})
	try("48", func() int { return len(q.t[n:]) })
	try("49", func() int { c := *q; return c.x })
	try("50", func() int { return cap(q.s[:n:z]) })
}
