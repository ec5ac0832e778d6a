// A generic function with some of its type arguments, assigned to a function type that says the others.
package main

import "fmt"

func pair[P, Q any](x P, y Q) string { return fmt.Sprintf("%T %T", x, y) }
func conv[R, P any](x P) (r R)       { return }
func each[P any](l []P, f func(P) string) {
	for _, x := range l {
		fmt.Println(f(x))
	}
}
func both(f func(int, string) string, g func(bool, bool) string) string {
	return f(1, "") + ", " + g(true, false)
}
func many(f ...func(int, int8) string) (s string) {
	for _, f := range f {
		s += f(1, 2) + ";"
	}
	return
}
func give() func(int, []int) string                       { return pair[int] }
func give2() (f func(int8, int) string, g func(int) uint) { return pair[int8], nil }

type F func(int, rune) string
type S struct{ f, g F }

var global func(uint, float64) string = pair[uint]

func main() {
	var f func(int, string) string = pair[int]
	fmt.Println(f(1, "x"))
	fmt.Println(f(1, "x"), global(1, 2))
	fmt.Println(both(pair[int], pair[bool]))
	fmt.Println(many(pair[int], pair, pair[int, int8]))
	fmt.Println(give()(1, nil))
	g, h := give2()
	fmt.Println(g(1, 1), h == nil)
	var s S
	s.g = pair[int]
	s.f, s.g = pair, pair[int]
	fmt.Println(s.f(1, 2), s.g(1, 2))
	var m = map[string]F{}
	m["a"] = pair[int]
	fmt.Println(m["a"](1, 'x'))
	each([]int{1, 2}, func(x int) string { return conv[string](x) + "." })
	fmt.Println(F(nil) == nil)
}
