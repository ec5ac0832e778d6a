package main

import "fmt"

type S struct{ a, b int }
type I interface{ M() int }

func (s S) M() int { return s.a }

func two() int { fmt.Println("two"); return 2 }
func g[T any](v T) *T { return new(v) }
func esc() *S { s := S{1, 2}; p := new(s); s.a = 5; return p }
func sum(xs ...*int) (t int) {
	for _, x := range xs {
		t += *x
	}
	return
}

var global = new(3.5)
var glob2 = new(two() + 1)

func main() {
	p := new(42)
	q := new("s" + "t")
	*p++
	fmt.Println(*p, *q, *global, *glob2)
	fmt.Println(*g(S{1, 2}), *g[any]("x"), *g[I](S{7, 8}))
	r := new(esc().a + two())
	fmt.Println(*r, *esc())
	var i I = S{9, 1}
	ip := new(i)
	i = S{3, 3}
	fmt.Println((*ip).M(), i.M(), *new('x'), *new(1 << 3), *new(i.M() == 3))
	fmt.Println(sum(new(1), new(2), new(3)))
	fmt.Printf("%T %T %T %T\n", new('x'), new(1i), new(int8(3)), new([]int{1}))
	for k := range 3 {
		fs := new(func() int { return k })
		fmt.Print((*fs)(), " ")
	}
	a := [3]int{1, 2, 3}
	ap := new(a)
	a[0] = 9
	fmt.Println(*ap, a, len(*new([]int{1, 2})))
}
