// Spec: Type assertions, Type switches. Texts of failed assertions; nil; interfaces; comma ok of every kind.
package main

import "fmt"

type I interface{ m() }
type J interface {
	m()
	n()
}
type T int

func (T) m() {}

type P struct{}

func (*P) m() {}
func (*P) n() {}

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func kind(x any) string {
	switch v := x.(type) {
	case nil:
		return fmt.Sprintf("nil %v", v)
	case int, int64:
		return fmt.Sprintf("int or int64 %v %T", v, v)
	case func(int) float64:
		return fmt.Sprint("func", v(2))
	case bool, string:
		return fmt.Sprint("bool or string ", v)
	case error:
		return "error " + v.Error()
	case []int:
		return fmt.Sprint("slice", len(v))
	case J:
		return "J"
	case I:
		return "I"
	case *int:
		return fmt.Sprint("*int ", *v)
	case struct{ x int }:
		return fmt.Sprint("struct ", v.x)
	case chan<- int:
		return "chan<-"
	default:
		return fmt.Sprintf("other %T", v)
	}
}

func main() {
	var x any = 7
	i := x.(int)
	fmt.Println(i)
	s, ok := x.(string)
	fmt.Printf("%q %v\n", s, ok)
	var e I = T(5)
	t, ok := e.(T)
	fmt.Println(t, ok)
	j, ok := e.(J)
	fmt.Println(j == nil, ok)
	e = &P{}
	_, ok = e.(J)
	fmt.Println(ok)
	try(func() { _ = x.(string) })
	try(func() { _ = x.(I) })
	try(func() { var n any; _ = n.(int) })
	try(func() { var n I; _ = n.(J) })
	try(func() { var n I = T(1); _ = n.(J) })
	try(func() { var n I = T(1); _ = n.(*P) })
	try(func() { var n I; _ = n.(T) })
	try(func() { var n any = P{}; _ = n.(I) })
	try(func() { var n any; _ = n.(fmt.Stringer) })
	n := 3
	for _, v := range []any{nil, 1, int64(2), int8(3), func(int) float64 { return 1.5 }, true, "s", fmt.Errorf("e"), []int{1},
		&P{}, P{}, T(0), &n, struct{ x int }{4}, struct{ y int }{4}, 2.5} {
		fmt.Println(kind(v))
	}
	switch y := x.(type) {
	default:
		fmt.Printf("%T\n", y)
	case string:
	}
	switch x.(type) {
	}
	switch f := func() any { return "once" }; f().(type) {
	case string:
		fmt.Println("string")
	}
	var err error
	switch err.(type) {
	case nil:
		fmt.Println("nil error")
	}
	var m map[string]any
	if v, ok := m["x"].(int); !ok {
		fmt.Println(v, ok)
	}
}
