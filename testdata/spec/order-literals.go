// Spec: Order of evaluation. Variables beside calls in literals, calls, returns, and operators, as gc reads them.
package main

import "fmt"

type S struct{ a, b, c int }
type L struct {
	a, b, c, d, e, f, g, h, i, j int
}

var g = 1

func up() int { g++; return g }

func ret() (int, int, int) { return g, up(), g }

func main() {
	a := 1
	f := func() int { a *= 2; return a }
	fmt.Println([]int{a, f(), a}, a)
	fmt.Println([3]int{a, f(), a}, a)
	fmt.Println(S{a, f(), a}, a)
	fmt.Println(L{a: a, b: f(), j: a}, a)
	fmt.Println([]int{g, up(), g}, []string{fmt.Sprint(a), fmt.Sprint(f())})
	fmt.Println(ret())
	fmt.Println(a+f(), f()+a, a*10+f()*a)
	x, y := a, f()
	fmt.Println(x, y)
	s := "x"
	h := func() string { s += "y"; return s }
	fmt.Println(s+h(), h()+s, []string{s, h(), s})
	arr := [2]int{1, 2}
	k := func() int { arr[0] = 50; return 0 }
	fmt.Println([]int{arr[0], k(), arr[0]}, []int{arr[k()], k()})
	p := &S{1, 2, 3}
	q := func() int { p.a = 70; return 1 }
	fmt.Println([]int{p.a, q(), p.a})
	p = &S{}
	r := func() int { p = &S{9, 9, 9}; return 1 }
	fmt.Println([]int{p.a, r(), p.a}, p.a)
}
