// Spec: Order of evaluation: when receivers and function values are read and checked beside calls, as gc settles it.
package main

import "fmt"

type T struct{ a, b int }
type Big struct{ a [6]int }

var s, s2 []int
var m map[int]int
var ms map[string]int
var i, j int
var p *T
var arr [4]int
var b Big
var e any
var str string
var bs []byte
var fn func(int) int

func reset() {
	s = []int{1, 2, 3, 4}
	s2 = []int{9, 8}
	m = map[int]int{0: 10, 1: 11, 2: 12}
	ms = map[string]int{"a": 1, "b": 2}
	i, j = 1, 0
	p = &T{1, 2}
	arr = [4]int{5, 6, 7, 8}
	b = Big{}
	e = 5
	str = "hello"
	bs = []byte("xyz")
	fn = func(x int) int { return x }
}

//go:noinline
func f() int {
	s = []int{101, 102, 103, 104}
	m[1] = 111
	m[0] = 110
	ms["a"] = 77
	i, j = 2, 3
	p = &T{51, 52}
	arr[1] = 61
	arr[2] = 62
	b.a[1] = 71
	e = 55
	str = "HELLO"
	bs[0], bs[1] = 'X', 'Y'
	fn = func(x int) int { return -x }
	return 1000
}

//go:noinline
func boom() int { panic("boom") }

func show(name string, f func() any) {
	reset()
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "panic", r, s, s2, m, ms, i, j, *p, arr, b, e, str, string(bs))
		}
	}()
	fmt.Println(name, f())
	fmt.Println("   ", s, s2, m, ms, i, j, *p, arr, b, e, str, string(bs))
}

//go:noinline
func two(a, b any) string { return fmt.Sprint(a, b) }

//go:noinline
func twoi(a, b int) string { return fmt.Sprint(a, b) }

//go:noinline
func vari(a ...int) string { return fmt.Sprint(a) }

//go:noinline
func id(x int) int { return x }

func (t T) val(x int) int  { return t.a + x }
func (t *T) ptr(x int) int { return t.a + x }

//go:noinline
func (t T) mv(a, b int) int { return t.a*100 + a*10 + b }

//go:noinline
func (t *T) mp(a, b int) int { return t.a*100 + a*10 + b }

//go:noinline
func plain(t T, a, b int) int { return t.a*100 + a*10 + b }

//go:noinline
func two2() (int, int) { f(); return 3, 4 }

type N struct {
	T
	q  *T
	in struct{ t T }
}

func main() {
	ifs := []interface{ val(int) int }{T{1, 2}}
	ns := []N{{T{1, 2}, &T{3, 4}, struct{ t T }{T{5, 6}}}}
	fns := []func(int) int{id}
	ts := []T{{7, 8}, {9, 10}}
	fts := func() int { ts = []T{{71, 81}, {91, 101}}; return 1 }
	c9 := 9
	show("ts[9].mv(boom)", func() any { return ts[c9].mv(boom(), 1) })
	show("ts[9].mp(boom)", func() any { return ts[c9].mp(boom(), 1) })
	show("ts[id(9)].mv(boom)", func() any { return ts[id(c9)].mv(boom(), 1) })
	show("ts[id(9)].mp(boom)", func() any { return ts[id(c9)].mp(boom(), 1) })
	show("ts[len(ts)].mv(boom)", func() any { return ts[len(ts)].mv(boom(), 1) })
	show("ts[0].mv(fts)", func() any { return ts[0].mv(fts(), 1) })
	show("ts[id(0)].mv(fts)", func() any { ts[0].a = 5; return ts[id(0)].mv(fts(), 1) })
	show("plain(ts[9],boom)", func() any { return plain(ts[c9], boom(), 1) })
	show("T.mv(ts[9],boom)", func() any { return T.mv(ts[c9], boom(), 1) })
	show("ifs[9].val(boom)", func() any { return ifs[c9].val(boom()) })
	show("ifs[id(9)].val(boom)", func() any { return ifs[id(c9)].val(boom()) })
	show("fns[9](boom)", func() any { return fns[c9](boom()) })
	show("fns[id(9)](boom)", func() any { return fns[id(c9)](boom()) })
	show("ns[9].mv(boom)", func() any { return ns[c9].mv(boom(), 1) })
	show("ns[9].q.mv(boom)", func() any { return ns[c9].q.mv(boom(), 1) })
	show("ns[9].q.mp(boom)", func() any { return ns[c9].q.mp(boom(), 1) })
	show("ns[9].in.t.mp(boom)", func() any { return ns[c9].in.t.mp(boom(), 1) })
	show("ns[9].in.t.mv(boom)", func() any { return ns[c9].in.t.mv(boom(), 1) })
	var q *T
	show("q.mv(boom)", func() any { return q.mv(boom(), 1) })
	show("(*q).mv(boom)", func() any { return (*q).mv(boom(), 1) })
	show("p.mv(f)", func() any { return p.mv(f(), 1) })
	show("(*p).mv(f)", func() any { return (*p).mv(f(), 1) })
	show("p.mv(two)", func() any { return p.mv(two2()) })
	show("ts[i].mv(two)", func() any { return ts[i].mv(two2()) })
	x := T{1, 2}
	fx := func() int { x.a = 5; return 1 }
	show("x.mv(fx)", func() any { return x.mv(fx(), 1) })
	show("x.mp(fx)", func() any { x.a = 1; return x.mp(fx(), 1) })
	show("plain(x, fx)", func() any { x.a = 1; return plain(x, fx(), 1) })
	show("two(x, fx)", func() any { x.a = 1; return two(x, fx()) })
	show("ifs[j].val(f)", func() any { return ifs[j].val(f()) })
}
