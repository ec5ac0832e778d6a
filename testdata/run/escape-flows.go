// Flows that reach the heap by detours: interfaces, maps, variadics, generics, recursion.
package main

import "fmt"

type Shape interface{ Self() *int }
type P struct{ p *int }

func (v P) Self() *int   { return v.p }
func (v *P) Own() *int   { return v.p }
func (v *P) Set(q *int)  { v.p = q }
func (v *P) Clear() *P   { v.p = nil; return v }
func make1(q *int) Shape { return P{q} }

func iface() Shape {
	x := 1
	return make1(&x)
}

func anyOf(v any) any { return v }

func viaAny() *int {
	x := 2
	return anyOf(&x).(*int)
}

func viaStruct() *int {
	x := 3
	type pair struct{ a, b any }
	v := pair{a: &x}
	w := v
	return w.a.(*int)
}

func viaMap() map[string]*int {
	x := 4
	return map[string]*int{"k": &x}
}

func first(ps ...*int) *int { return ps[0] }
func all(ps ...*int) []*int { return ps }

func variadic() (*int, []*int) {
	x, y := 8, 9
	return first(&x, &y), all(&x, &y)
}

func id[T any](v T) T { return v }

type stack[T any] struct{ items []*T }

func (s *stack[T]) push(v T) { s.items = append(s.items, &v) }

func generic() *int { x := 10; return id(&x) }

func rec(n int, p *int) *int {
	if n == 0 {
		return p
	}
	x := n
	if n%2 == 0 {
		return rec(n-1, &x)
	}
	return rec(n-1, p)
}

func mutualA(n int, p **int) { x := n; *p = &x; mutualB(n-1, p) }
func mutualB(n int, p **int) {
	if n > 0 {
		mutualA(n-1, p)
	}
}

func typeSwitch(v any) *int {
	switch t := v.(type) {
	case *int:
		return t
	case P:
		return t.p
	case []*int:
		return t[0]
	}
	return nil
}

func switched() (*int, *int, *int) {
	x, y, z := 11, 12, 13
	return typeSwitch(&x), typeSwitch(P{&y}), typeSwitch([]*int{&z})
}

func setter() *int {
	var v P
	x := 14
	v.Set(&x)
	return v.Own()
}

func cleared() *P {
	var v P
	return v.Clear()
}

func ranged() (r *int) {
	x, y := 15, 16
	for _, p := range []*int{&x, &y} {
		r = p
	}
	return
}

func copied() []*int {
	x := 17
	src := []*int{&x}
	dst := make([]*int, 1)
	copy(dst, src)
	return dst
}

func appended() []*int {
	x := 18
	src := []*int{&x}
	return append([]*int(nil), src...)
}

func panicked() (p *int) {
	defer func() { p = recover().(*int) }()
	x := 19
	panic(&x)
}

func multi() (a, b *int) { x, y := 20, 21; return &x, &y }

func swapped() *int {
	a, b := multi()
	a, b = b, a
	return a
}

func pointerToArray() []int {
	a := [3]int{22, 23, 24}
	p := &a
	return p[:2]
}

func embedded() *int {
	type in struct{ n int }
	type out struct{ in }
	o := out{in{25}}
	return &o.n
}

func clobber(n int) int {
	var a [200]int
	for i := range a {
		a[i] = n
	}
	if n > 0 {
		return clobber(n-1) + a[n]
	}
	return 0
}

func main() {
	a, b, c, d := iface(), viaAny(), viaStruct(), viaMap()
	f, g := variadic()
	h := generic()
	var s stack[int]
	for i := 0; i < 3; i++ {
		s.push(i + 100)
	}
	x := 0
	i := rec(6, &x)
	var m *int
	mutualA(5, &m)
	j, k, l := switched()
	n, o, q, r, t := setter(), ranged(), copied(), appended(), panicked()
	u, v, w, y := swapped(), pointerToArray(), embedded(), cleared()
	clobber(10)
	fmt.Println(*a.Self(), *b, *c, *d["k"])
	fmt.Println(*f, *g[0], *g[1], *h, *s.items[0], *s.items[2])
	fmt.Println(*i, *m, *j, *k, *l)
	fmt.Println(*n, *o, *q[0], *r[0], *t)
	fmt.Println(*u, v, *w, y.p == nil)
}
