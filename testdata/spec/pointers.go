// Spec: Pointer types, Address operators: addressability, pointers to parts, to loop variables, to results, to pointers.
package main

import "fmt"

type T struct {
	a   int
	arr [3]int
	in  struct{ s string }
	p   *T
}

func leak(n int) *int     { return &n }
func result() (r *T)      { r = &T{a: 1}; r.p = r; return }
func swap(a, b *int)      { *a, *b = *b, *a }
func fill(p *[3]int)      { *p = [3]int{7, 8, 9} }
func chain(p **int, v *int) { *p = v }

func main() {
	t := T{a: 1}
	pa, parr, pel, ps := &t.a, &t.arr, &t.arr[1], &t.in.s
	*pa, (*parr)[0], *pel, *ps = 5, 6, 7, "s"
	fmt.Println(t.a, t.arr, t.in, *leak(3), result().p.p.a)
	x, y := 1, 2
	swap(&x, &y)
	fill(&t.arr)
	fmt.Println(x, y, t.arr)
	var pp *int
	chain(&pp, &x)
	*pp += 10
	fmt.Println(x, pp == &x, **&pp, *&x, &*pp == pp, (&t).a)
	sl := []int{1, 2, 3}
	p := &sl[1]
	sl = append(sl, 4)
	*p = 50
	fmt.Println(sl[1], *p)
	q := &[]string{"a", "b"}[1]
	*q += "!"
	fmt.Println(*q, *(&struct{ n int }{4}))
	var ptrs [3]*int
	for i := 0; i < 3; i++ {
		j := i
		ptrs[i] = &j
	}
	fmt.Println(*ptrs[0], *ptrs[1], *ptrs[2])
	f := &t.in
	u := t
	f.s = "changed"
	fmt.Println(t.in.s, u.in.s)
	var np *T
	func() {
		defer func() { fmt.Println(recover()) }()
		np.a = 1
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		fmt.Println(&np.arr[0])
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		v := *np
		_ = v
	}()
	np = &T{p: &T{p: &T{a: 42}}}
	fmt.Println(np.p.p.a, (*np).p.p.p == nil)
	e1, e2 := &struct{ x int }{}, &struct{ x int }{}
	fmt.Println(e1 == e2, *e1 == *e2)
}
