// The range expression: a literal, a method value, a field, a call, a conversion, an interface's method.
package main

import "fmt"

type F func(func(int) bool)

type list []int

func (l list) All(yield func(int) bool) {
	for _, v := range l {
		if !yield(v) {
			return
		}
	}
}

type all interface{ All(func(int) bool) }

type holder struct{ f F }

func get() F {
	fmt.Println("get")
	return list{7}.All
}

func main() {
	for x := range func(yield func(int) bool) { _ = yield(1) && yield(2) } {
		fmt.Println("literal", x)
	}
	l := list{3, 4}
	for x := range l.All {
		l = list{0}
		fmt.Println("method", x)
	}
	h := holder{list{5}.All}
	for x := range h.f {
		fmt.Println("field", x)
	}
	for x := range get() {
		fmt.Println("call", x)
	}
	for x := range F(list{8}.All) {
		fmt.Println("conversion", x)
	}
	var a all = list{9}
	for x := range a.All {
		fmt.Println("interface", x)
	}
	defer func() { fmt.Println(recover()) }()
	h.f = nil
	for range h.f {
		fmt.Println("not here")
	}
}
