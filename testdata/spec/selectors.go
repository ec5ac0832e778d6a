// Spec: Selectors, the rules' own example. Automatic dereference, nil pointers on the path.
package main

import "fmt"

type T0 struct{ x int }

func (*T0) M0() string { return "M0" }

type T1 struct{ y int }

func (T1) M1() string { return "M1" }

type T2 struct {
	z int
	T1
	*T0
}

func (*T2) M2() string { return "M2" }

type Q *T2

func main() {
	t := T2{3, T1{2}, &T0{1}}
	p := &t
	var q Q = p
	fmt.Println(t.z, t.y, t.x, p.z, p.y, p.x, q.x, (*q).x, q.T0.x)
	fmt.Println(p.M0(), p.M1(), p.M2(), t.M2(), (*q).M0())
	q.x = 10
	(&t).y++
	fmt.Println(t.x, t.T1.y, (*(p.T0)).x)
	pa := &[3]int{1, 2, 3}
	pa[1] = 5
	for i := range pa {
		pa[i]++
	}
	fmt.Println(*pa, len(pa), pa[1:])
	defer func() { fmt.Println(recover()) }()
	t.T0 = nil
	fmt.Println(t.M0())
	t.x = 1
}
