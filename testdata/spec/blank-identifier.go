// Spec: Blank identifier, in every place that takes a name.
package main

import (
	"fmt"
	_ "strings"
)

var _ = side("package var")
var _, second = side("pair"), 2
var _ interface{ M(int) } = T{}

const _ = 1 << 3
const (
	_ = iota
	one
)

type _ struct{ x int }
type T struct {
	_ int
	a int
	_ string
}

func _()             { fmt.Println("never") }
func _(int)          {}
func (T) _()         {}
func (_ T) M(_ int)  {}
func (T) N(_, b int) int { return b }
func results() (_ int, _ string, err error) { return }
func g[_ any](x int) int { return x + 1 }

type G[_ any, T any] struct{ v T }

func side(s string) int { fmt.Println("side", s); return 1 }

func two() (int, int) { return side("one"), side("two") }

func main() {
	_ = side("assign")
	_, b := two()
	_, _ = two()
	var _, c = two()
	for _ = range "ab" {
		fmt.Print(".")
	}
	for _, x := range []int{1, 2} {
		fmt.Print(x)
	}
	for i, _ := range []int{1, 2} {
		fmt.Print(i)
	}
	fmt.Println(b, c, second, one)
	fmt.Println(T{a: 1} == T{a: 1}, T{a: 1} == T{a: 2}, T{1, 2, "x"} == T{3, 2, "y"})
	fmt.Println(results())
	fmt.Println(T{}.N(1, 2), g[string](1), G[bool, int]{3})
	var arr [2]int
	func() {
		defer func() { fmt.Println(recover()) }()
		i := 5
		_ = arr[i]
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var m map[string]int
		_ = m["x"]
		var p *int
		_ = *p
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var e any = "str"
		_ = e.(int)
	}()
	var x int
	_ = x
	_ = func() { fmt.Println("not called") }
	switch _ = x; {
	}
	if _ = x; true {
	}
	type _ int
	const _ = "c"
	_, ok := any(x).(string)
	fmt.Println(ok)
}

func init() { fmt.Println("init", second) }
