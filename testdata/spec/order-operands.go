// Spec: Order of evaluation: when operands are read and checked beside calls, as gc settles it.
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

func main() {
	show("s[i]+f()", func() any { return s[i] + f() })
	show("f()+s[i]", func() any { return f() + s[i] })
	show("m[i]+f()", func() any { return m[i] + f() })
	show("ms[k]+f()", func() any { k := "a"; return ms[k] + f() })
	show("p.a+f()", func() any { return p.a + f() })
	show("(*p).a+f()", func() any { return (*p).a + f() })
	show("arr[i]+f()", func() any { return arr[i] + f() })
	show("arr[1]+f()", func() any { return arr[1] + f() })
	show("b.a[i]+f()", func() any { return b.a[i] + f() })
	show("e.(int)+f()", func() any { return e.(int) + f() })
	show("str+string", func() any { return str + fmt.Sprint(f()) })
	show("string(bs)+", func() any { return string(bs) + fmt.Sprint(f()) })
	show("len(str)+f()", func() any { return len(str) + f() })
	show("str[i]", func() any { return int(str[i]) + f() })
	show("len(s[i:])", func() any { return s[i:][0] + f() })
	show("i/j", func() any { j = 1; return i/j + f() })
	show("1/j", func() any { return 1/j + f() })
	show("s[9]", func() any { return s[9] + boom() })
	show("s[9:]", func() any { return s[9:][0] + boom() })
	show("1/j boom", func() any { return 1/j + boom() })
	show("nil deref boom", func() any { var q *T; return q.a + boom() })
	show("e.(string)", func() any { return len(e.(string)) + boom() })
	show("e.(*T)", func() any { return e.(*T).a + boom() })
	show("s[9]==m", func() any { return s[9] == s[8:id2(7)][0] })
	show("i&&", func() any { return two(i == 1 && j == 0, f()) })
	show("two(i,f)", func() any { return two(i, f()) })
	show("two(s[i],f)", func() any { return two(s[i], f()) })
	show("two(*p,f)", func() any { return two(*p, f()) })
	show("two(str,f)", func() any { return two(str, f()) })
	show("two(e,f)", func() any { return two(e, f()) })
	show("two(s,f)", func() any { return two(s, f()) })
	show("two(arr,f)", func() any { return two(arr, f()) })
	show("twoi(i,f)", func() any { return twoi(i, f()) })
	show("twoi(s[i],f)", func() any { return twoi(s[i], f()) })
	show("twoi(m[i],f)", func() any { return twoi(m[i], f()) })
	show("twoi(p.a,f)", func() any { return twoi(p.a, f()) })
	show("vari", func() any { return vari(i, s[i], m[i], p.a, arr[i], f()) })
	show("slicelit", func() any { return []int{i, s[i], m[i], p.a, arr[i], f()} })
	show("arrlit", func() any { return [6]int{i, s[i], m[i], p.a, arr[i], f()} })
	show("anylit", func() any { return []any{i, s[i], m[i], p.a, arr[i], *p, arr, str, f()} })
	show("structlit", func() any { return struct{ a, b, c, d, e, f int }{i, s[i], m[i], p.a, arr[i], f()} })
	show("nested", func() any { return []T{{i, s[i]}, {p.a, f()}} })
	show("maplit", func() any { return map[int]int{i: s[i], j + 10: f()} })
	show("maplit2", func() any { return map[int]int{i: f(), s[i]: m[i]} })
	show("p.ptr(f())", func() any { return p.ptr(f()) })
	show("p.val(f())", func() any { return p.val(f()) })
	show("fn(f())", func() any { return fn(f()) })
	show("*p+boom nil", func() any { var q *T; return q.val(boom()) })
	show("nil ptr boom", func() any { var q *T; return q.ptr(boom()) })
	show("nilfn boom", func() any { var g func(int) int; return g(boom()) })
	show("slicetoarr", func() any { return (*[9]int)(s)[0] + boom() })
	show("s[f()]", func() any { return s[f()-998] + s[i] })
	show("shift neg", func() any { j = -1; return 1<<j + boom() })
	show("conv", func() any { return int64(s[i]) + int64(f()) })
	show("neg", func() any { return -s[i] - -f() })
	show("cmp", func() any { return s[i] == f() })
	show("cmpstr", func() any { return str == fmt.Sprint(f()) })
	show("cmparr", func() any { return arr == [4]int{f()} })
	show("cmpstruct", func() any { return *p == T{f(), 52} })
	show("cmpif", func() any { return e == any(f()) })
	show("append", func() any { return append(s, s[i], f()) })
	show("append2", func() any { return append(s[:i], f()) })
	show("complex", func() any { return complex(float64(s[i]), float64(f())) })
	show("min", func() any { return copy(s, s2) + s[0] })
	show("closure", func() any { return func() int { return s[i] }() + s[i] + f() })
	show("index chain", func() any { return [][]int{s, s2}[j][i] + f() })
	show("retval", func() any { g := func() (int, int) { return s[i], f() }; a, b := g(); return []int{a, b} })
	show("retnamed", func() any { g := func() (x, y int) { return s[i], f() }; a, b := g(); return []int{a, b} })
	show("&s[i]", func() any { return *(&s[i]) + f() })
	show("&s[9]", func() any { return *(&s[9]) + boom() })
	show("p.a addr", func() any { q := &p.a; return *q + f() })
	show("chan", func() any { c := make(chan int, 1); c <- 5; return s[i] + <-c + f() })
	show("if", func() any {
		if s[i] < f() {
			return s[i]
		}
		return 0
	})
	show("switch", func() any {
		switch s[i] {
		case f():
			return 1
		case 2:
			return 2
		case 103:
			return 3
		}
		return 0
	})
}

//go:noinline
func id2(x int) int { return x }
