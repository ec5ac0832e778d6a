// Spec: Order of evaluation, Assignment statements: as gc settles what the specification leaves open.
package main

import "fmt"

var trace []string

func v(name string, x int) int { trace = append(trace, name); return x }
func p(name string) *int        { trace = append(trace, name); return new(int) }
func s(name string) []int       { trace = append(trace, name); return make([]int, 3) }
func m(name string) map[int]int { trace = append(trace, name); return map[int]int{} }
func done(what string)          { fmt.Println(what, trace); trace = nil }

func try(what string, f func()) {
	defer func() { recover(); done(what) }()
	f()
}

type T struct{ a, b int }

func (t T) get(int) T     { trace = append(trace, "get"); return t }
func two() (int, int)     { trace = append(trace, "two"); return 1, 2 }
func id(x, y int) (int, int) { return x, y }

func main() {
	s("s")[v("i", 0)] = v("x", 1)
	done("index assign")
	m("m")[v("k", 1)], *p("p") = v("a", 1), v("b", 2)
	done("tuple assign")
	s("s")[v("i", 1)], m("m")[v("j", 2)] = two()
	done("call assign")
	*p("p") += v("x", 1)
	done("op assign")
	m("m")[v("k", 0)]++
	done("incdec")
	_ = []int{v("a", 0), v("b", 1), 2: v("c", 2)}
	done("slice lit")
	_ = T{b: v("b", 1), a: v("a", 0)}
	done("struct lit")
	_ = map[int]int{v("k1", 1): v("v1", 1), v("k2", 2): v("v2", 2)}
	done("map lit")
	T{}.get(v("1", 1)).get(v("2", 2))
	done("chain")
	_ = v("a", 1) + v("b", 2)*v("c", 3)
	done("binary")
	_ = v("a", 0) == 1 && v("b", 1) == 1 || v("c", 1) == 1
	done("logic")
	_ = s("s")[v("lo", 0):v("hi", 2):v("max", 3)]
	done("slice expr")
	switch v("tag", 1) {
	case v("c0", 0), v("c1", 1), v("c2", 2):
	case v("c3", 3):
	}
	done("switch")
	fmt.Sprint(v("a", 1), v("b", 2))
	done("args")
	func() (int, int) { return v("r1", 1), v("r2", 2) }()
	done("return")
	func() { defer fmt.Sprint(v("deferred", 1)); v("body", 1) }()
	done("defer")
	for i := range s("range") {
		v("it", i)
	}
	done("range")
	for i := v("init", 0); i < v("cond", 2); i += v("post", 1) {
	}
	done("for")
	try("nil pointer", func() { var q *int; *q = v("x", 1) })
	try("nil map", func() { var q map[int]int; q[v("k", 1)] = v("x", 1) })
	try("index range", func() { s("s")[v("i", 5)] = v("x", 1) })
	try("divide", func() { z := 0; _ = v("a", 1) / z; v("b", 1) })

	a := 1
	f := func() int { a++; return a }
	x := []int{f(), a}
	mm := map[int]int{a: 1, a + 1: 2}[a]
	n := map[int]int{a: f()}
	fmt.Println(x, mm, n)
	arr := []int{1, 2, 3}
	i := 0
	i, arr[i] = 1, 2
	fmt.Println(i, arr)
	i = 0
	arr[i], i = 2, 1
	fmt.Println(i, arr)
	arr[0], arr[0] = 1, 2
	fmt.Println(arr)
	arr[1], arr[2] = 4, 5
	i = 2
	i, arr[i], arr[i-1] = arr[i], i, arr[i]
	fmt.Println(i, arr)
	a, b := 1, 2
	a, b = b, a
	a, b = id(b, a)
	fmt.Println(a, b)
	func() {
		defer func() { recover(); fmt.Println(arr) }()
		arr[1], arr[9] = 77, 88
	}()
	var pt *T
	x0 := 5
	func() {
		defer func() { recover(); fmt.Println(x0) }()
		x0, pt.a = 6, 7
	}()
	var np struct{ p *int }
	func() {
		defer func() { recover(); fmt.Println(x0) }()
		x0 = *np.p
	}()
	y := 1
	g := func() int { y = 10; return 1 }
	z := y + g()
	fmt.Println(z)
	y = 1
	q, r := y, g()
	fmt.Println(q, r)
	y = 1
	fmt.Println(y, g(), y)
	arr2 := [3]int{1, 2, 3}
	for i, e := range arr2 {
		arr2[2] = 10
		if i == 2 {
			fmt.Println(e)
		}
	}
	for i, e := range &arr2 {
		arr2[2] = 20
		if i == 2 {
			fmt.Println(e)
		}
	}
	sl := []int{1, 2, 3}
	for i, e := range sl {
		sl = append(sl, e)
		sl[0] = 100
		sl[2] = 30
		_ = i
	}
	fmt.Println(len(sl))
}
