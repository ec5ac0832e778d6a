// Spec: Type identity, Assignability. Tags, field names, embedding and parameter names in identity.
package main

import "fmt"

type (
	A0 = []string
	A1 = A0
	A2 = struct{ a, b int }
	A3 = int
	A4 = func(A3, float64) *A0
	A5 = func(x int, _ float64) *[]string
	B0 A0
	B1 []string
	B2 struct{ a, b int }
	B3 struct{ a, c int }
	B4 func(int, float64) *B0
	B5 func(x int, y float64) *A1
	C0 = B0
)

type Tagged struct {
	X int `json:"x"`
}
type Untagged struct{ X int }

type I interface{ M() }
type J interface {
	M()
	N()
}
type T int

func (T) M() {}
func (T) N() {}

func is[X, Y any]() bool {
	var x X
	_, ok := any(x).(Y)
	return ok
}

func main() {
	fmt.Println(is[A0, A1](), is[A0, []string](), is[A2, struct{ a, b int }](), is[A3, int](), is[A4, A5](), is[B0, C0]())
	fmt.Println(is[B0, B1](), is[B2, A2](), is[B0, A0](), is[struct{ X int }, struct{ Y int }]())
	fmt.Println(is[struct {
		X int `a:"1"`
	}, struct{ X int }](), is[[2]int, [3]int](), is[map[string]int, map[string]int]())
	fmt.Println(is[func(...int), func([]int)](), is[func(a, b int), func(int, int)]())
	fmt.Println(is[*int, *A3](), is[struct{ T }, struct{ T T }]())
	var b0 B0 = A0{"x"}
	var b1 B1 = []string(b0)
	var a0 []string = b1
	b0 = a0
	fmt.Println(b0, b1, a0)
	var f B4
	var g func(int, float64) *B0 = f
	f = g
	fmt.Println(f == nil, g == nil)
	u := Untagged(Tagged{1})
	up := (*Untagged)(&Tagged{2})
	var anon struct{ X int } = u
	u = anon
	fmt.Println(u, *up, anon)
	var j J = T(3)
	var i I = j
	fmt.Println(i, i.(J) == j)
	var e interface{} = i
	fmt.Println(e.(T))
	var m map[string]int = nil
	var fn func() = nil
	var p *int = nil
	fmt.Println(m == nil, fn == nil, p == nil)
}
