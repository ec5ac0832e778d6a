// Spec: Assignment statements: when operands are read and checked beside calls, as gc settles it.
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

func get() *[]int { return &s }

//go:noinline
func fs() string { f(); return "b" }

//go:noinline
func fs2() (int, int) { f(); return 7, 8 }

//go:noinline
func bad2() (int, int) { panic("bad2") }

var pp **T

func main() {
	show("s[i]=f()", func() any { s[i] = f(); return nil })
	show("s[9]=boom()", func() any { s[9] = boom(); return nil })
	show("m[i]=f()", func() any { m[i] = f(); return nil })
	show("ms[k]=f()", func() any { ms[str] = f(); return nil })
	show("p.a=f()", func() any { p.a = f(); return nil })
	show("arr[i]=f()", func() any { arr[i] = f(); return nil })
	show("*&=f()", func() any { q := &arr[i]; *q = f(); return nil })
	show("nil.a=boom()", func() any { var q *T; q.a = boom(); return nil })
	show("nilmap=boom()", func() any { var q map[int]int; q[1] = boom(); return nil })
	show("s[i]+=f()", func() any { s[i] += f(); return nil })
	show("m[i]+=f()", func() any { m[i] += f(); return nil })
	show("m[i]/=f()", func() any { m[i] /= f(); return nil })
	show("ms[k]+=f()", func() any { ms[str] += f(); return nil })
	show("p.a+=f()", func() any { p.a += f(); return nil })
	show("arr[i]+=f()", func() any { arr[i] += f(); return nil })
	show("s[9]+=boom()", func() any { s[9] += boom(); return nil })
	show("i+=f()", func() any { i += f(); return nil })
	show("s[i],j=f(),s[i]", func() any { s[i], j = f(), s[i]; return nil })
	show("j,s[i]=s[i],f()", func() any { j, s[i] = s[i], f(); return nil })
	show("i,s[i]=2,f()", func() any { i, s[i] = 2, f(); return nil })
	show("i,s[i]=2,5", func() any { i, s[i] = 2, 5; return nil })
	show("s,s[0]=", func() any { s, s[0] = s2, 5; return nil })
	show("i,s[9]", func() any { i, s[9] = 2, 5; return nil })
	show("i,j=7,s[9]", func() any { i, j = 7, s[9]; return nil })
	show("s[0],j=7,s[9]", func() any { s[0], j = 7, s[9]; return nil })
	show("p.a,j=7,s[9]", func() any { p.a, j = 7, s[9]; return nil })
	show("p,p.a=", func() any { p, p.a = &T{8, 8}, 9; return nil })
	show("p.a,p=", func() any { p.a, p = 9, &T{8, 8}; return nil })
	show("m[i],i", func() any { m[i], i = 5, 7; return nil })
	show("i,m[i]", func() any { i, m[i] = 5, 7; return nil })
	show("nilmap,i", func() any { var q map[int]int; i, q[1] = 7, 5; return nil })
	show("m[5],j=s[9],1", func() any { m[5], j = s[9], 1; return nil })
	show("j,m[5]=1,s[9]", func() any { j, m[5] = 1, s[9]; return nil })
	show("m[5],j=j/z,1", func() any { z := 0; m[5], j = i/z, 1; return nil })
	show("q[1],i", func() any { var q map[int]int; q[1], i = 5, 7; return nil })
	show("s[i],m[i]=fs2()", func() any { s[i], m[i] = fs2(); return nil })
	show("s[9],i=bad2()", func() any { s[9], i = bad2(); return nil })
	show("i,s[i]=fs2()", func() any { i, s[i] = fs2(); return nil })
	show("v,ok=m[f]", func() any { var ok bool; s[i], ok = m[f()-1000]; return ok })
	show("v,ok=e.(int)", func() any { var ok bool; s[i], ok = e.(int); return ok })
	show("(*get())[f()]", func() any { (*get())[id(f())-998] = s[i]; return nil })
	show("s[id(i)]=f()", func() any { s[id(i)] = f(); return nil })
	show("s[id(9)]=boom()", func() any { s[id(9)] = boom(); return nil })
	show("m[f]=m[i]", func() any { m[f()] = m[i]; return nil })
	show("m[i]=m[f]", func() any { m[i] = m[f()]; return nil })
	show("m[s[9]]=boom", func() any { m[s[9]] = boom(); return nil })
	show("m[s[9:]]=boom", func() any { m[s[9:][0]] = boom(); return nil })
	show("ms[fs()]=s[i]", func() any { ms[fs()] = s[i]; return nil })
	show("b=Big", func() any { b, i = Big{[6]int{s[i], f()}}, 3; return nil })
	show("arr=lit", func() any { arr = [4]int{arr[1], arr[0], s[i], f()}; return nil })
	show("p=&T", func() any { p = &T{p.b, p.a}; return nil })
	show("*p=T", func() any { *p = T{p.b, p.a}; return nil })
	show("*p=T f", func() any { *p = T{p.b, f()}; return nil })
	show("s=append", func() any { s = append(s, s[i], f()); return nil })
	show("s[i]=append", func() any { q := [][]int{s, s}; q[i] = append(q[j], f()); return q })
	show("swap", func() any { s[i], s[j] = s[j], s[i]; return nil })
	show("swap f", func() any { s[i], s[f()-997] = s[j], s[i]; return nil })
	show("i,j=j,i", func() any { i, j = j, i; return nil })
	show("i++", func() any { s[f()-999]++; return nil })
	show("i, e", func() any { i, e = f(), i; return nil })
	show("str,i", func() any { str, i = string(bs), f(); return nil })
	show("send", func() any { c := make(chan int, 2); cc := c; c <- s[i] + f(); return <-cc })
	show("div asg", func() any { j = 0; i, s[0] = i/j, f(); return nil })
	show("div asg2", func() any { z := 0; i, s[0] = 6, i/z; return nil })
	show("nil,asg", func() any { var q *T; i, s[0] = 6, q.a; return nil })
	show("nil asg", func() any { var q *T; q.a, i = s[9], 6; return nil })
	show("e.(T) asg", func() any { i, str = 6, e.(string); return nil })
	x := 1
	pf := func() int { x = 5; return 2 }
	y := x + pf()
	fmt.Println(y, x)
	var z [2]int
	k := 0
	k, z[k] = 1, 2
	fmt.Println(k, z)
	named := func() (r int, err error) {
		defer func() { recover() }()
		return 5, e.(error)
	}
	fmt.Println(named())
	named2 := func() (r int, q int) {
		defer func() { recover() }()
		return 5, s[99]
	}
	fmt.Println(named2())
	named3 := func() (r int, q int) {
		defer func() { recover() }()
		r, q = 5, s[99]
		return
	}
	fmt.Println(named3())
	named4 := func() (r int) {
		defer func() { recover() }()
		r = s[99]
		return
	}
	fmt.Println(named4())
}
