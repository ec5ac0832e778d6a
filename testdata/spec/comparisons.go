// Spec: Comparison operators. Structs, arrays, interfaces, pointers, channels-free; panics with uncomparable types.
package main

import (
	"fmt"
	"math"
)

type S struct {
	a int
	b string
	_ float64
	c any
}
type A [3]any
type Fn struct{ f func() }
type I interface{ M() }
type T int

func (T) M() {}

type Z struct{}

func try(f func() bool) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println("panic:", e)
		}
	}()
	fmt.Println(f())
}

func main() {
	fmt.Println("a" < "b", "a" < "B", "" < "a", "ab" < "a", "日" > "z", "a" == "a", "a" <= "a")
	s1, s2 := S{1, "x", 5, 2}, S{1, "x", 6, 2}
	fmt.Println(s1 == s2, s1 != S{1, "x", 5, "2"})
	fmt.Println(A{1, "a", nil} == A{1, "a", nil}, [2]string{"a", "b"} == [2]string{"a", "c"}, [0]int{} == [0]int{})
	var x, y any = 1, 1.0
	fmt.Println(x == y, x == 1, y == 1.0, x == any(1), x != nil, any(nil) == nil, any(int8(1)) == any(int16(1)))
	var i I = T(3)
	fmt.Println(i == T(3), T(3) == i, i == I(T(4)), x == i, any(T(3)) == i)
	p, q := new(int), new(int)
	fmt.Println(p == p, p == q, p != nil, (*int)(nil) == nil, any((*int)(nil)) == nil, any(p) == any(p))
	nan := math.NaN()
	fmt.Println([1]float64{nan} == [1]float64{nan}, any(nan) == any(nan), struct{ f float64 }{nan} == struct{ f float64 }{nan})
	fmt.Println(1+2i == complex(1, 2), complex(nan, 0) == complex(nan, 0), true == !false)
	try(func() bool { return any([]int{1}) == any([]int{1}) })
	try(func() bool { return any([]int{1}) == any(1) })
	try(func() bool { return any(map[string]int{}) == any(map[string]int{}) })
	try(func() bool { return any(func() {}) == nil })
	try(func() bool { f := func() {}; return any(f) == any(f) })
	try(func() bool { return any(Fn{}) == any(Fn{}) })
	try(func() bool { return any([2]Fn{}) == any([2]Fn{}) })
	try(func() bool { return S{c: []int{}} == S{c: []int{}} })
	try(func() bool { return S{a: 1, c: []int{}} == S{a: 2, c: []int{}} })
	try(func() bool { return A{1, []int{}} == A{2, []int{}} })
	try(func() bool { return A{1, []int{}} == A{1, []int{}} })
	try(func() bool {
		switch x := any([]int{}); x {
		case 1:
			return false
		case any([]int{}):
			return true
		}
		return false
	})
	var e1, e2 error
	fmt.Println(e1 == e2, e1 == nil, Z{} == Z{}, &Z{} == nil)
	m := map[any]string{1: "int", 1.0: "float", "1": "string", [1]int{1}: "array", Z{}: "struct", T(1): "T", nil: "nil", true: "bool"}
	fmt.Println(m[1], m[1.0], m["1"], m[[1]int{1}], m[Z{}], m[T(1)], m[nil], m[true], m[int8(1)] == "")
	var f func()
	var sl []int
	fmt.Println(f == nil, sl == nil, nil == sl, []int{} == nil)
}
