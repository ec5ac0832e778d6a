// Small things of many sections at once: a program as people write them.
package main

import "fmt"

type V[T any] struct{ x T }

func (v *V[T]) Set(x T) *V[T] { v.x = x; return v }

type Opt func(*int)

type Num interface{ ~int | ~float64 }

func SumMap[K comparable, V Num](m map[K]V) (s V) {
	for _, v := range m {
		s += v
	}
	return
}

type Node[T any] interface {
	Children() []Node[T]
	Value() T
}
type leaf struct{ v int }

func (l leaf) Children() []Node[int] { return nil }
func (l leaf) Value() int            { return l.v }

func walk[T any](n Node[T], f func(T)) {
	f(n.Value())
	for _, c := range n.Children() {
		walk(c, f)
	}
}

type E[T any] struct {
	*V[T]
	fmt.Stringer
}

const (
	a = len([...]int{1, 2, 3})
	b = cap([2]int{})
)

var arr = [...]func(int) int{2: func(x int) int { return x }}

func multi() (int, string, error) { return 1, "a", nil }

func main() {
	fmt.Println((&V[string]{}).Set("x").x, SumMap(map[string]float64{"a": 1.5, "b": 2}))
	walk[int](leaf{3}, func(n int) { fmt.Println(n) })
	e := E[int]{V: &V[int]{}}
	e.Set(4)
	fmt.Println(e.x, a, b, len(arr), arr[2](5))
	var x, y, _ = multi()
	fmt.Println(x, y)
	var c64 complex64 = 1 + 2i
	c64 *= c64
	fmt.Println(c64, 7.0/2, 7/2, 7/2.0, 1<<3|1, 0x10p-2)
	type T struct {
		a, b int
		c    [2]struct{ d string }
	}
	t := T{c: [2]struct{ d string }{{"q"}, {"r"}}}
	t.c[1].d += "s"
	fmt.Printf("%+v %v\n", t, t == T{c: t.c})
	func(xs ...any) { fmt.Println(len(xs)) }(multi())
	fmt.Println(func() (n int) { defer func() { n++ }(); return 41 }())
	switch x := any(t).(type) {
	case interface{ M() }:
	case T, *T:
		fmt.Printf("%T\n", x)
	}
	var p *[4]int
	for i := range p {
		_ = i
	}
	s := "héllo"
	bs := []byte(s)
	fmt.Println(len(s), string(bs[1:3]), s[1:3] == "é", []rune(s)[1] == 'é')
	lbl := 0
lbl:
	for lbl < 3 {
		lbl++
		continue lbl
	}
	fmt.Println(lbl)
}
