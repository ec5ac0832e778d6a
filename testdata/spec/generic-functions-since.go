// Spec: Type inference, as widened by Go 1.21: generic functions as arguments and values, mixed untyped constants,
// methods of constraints, inexact element types; comparable satisfied by interfaces (1.20); min, max, clear.
package main

import "fmt"

type Float interface{ ~float32 | ~float64 }

func add[T int | float64 | complex128](a, b T) T { return a + b }
func Map[E, R any](s []E, f func(E) R) (r []R) {
	for _, e := range s {
		r = append(r, f(e))
	}
	return
}
func show[T any](x T) string     { return fmt.Sprintf("<%v>", x) }
func pair[K comparable, V any](k K, v V) map[K]V { return map[K]V{k: v} }
func equal[T comparable](a, b T) bool { return a == b }
func fold[T, A any](s []T, f func(A, T) A, a A) A {
	for _, x := range s {
		a = f(a, x)
	}
	return a
}
func plus[T int | string](a, b T) T { return a + b }

type Getter[T any] interface{ Get() T }
type Box struct{ v string }

func (b Box) Get() string { return b.v }
func get[T any, G Getter[T]](g G) T { return g.Get() }

func apply2[T any](f func(T) T, g func(T) T, x T) T { return f(g(x)) }
func ident[T any](x T) T                            { return x }

func main() {
	fmt.Println(add(1, 2.5), add(1, 2i))
	fmt.Printf("%T %T\n", add(1, 2.0), add('a', 2.5))
	fmt.Println(Map([]int{1, 2}, show), fold([]int{1, 2, 3}, plus, 10))
	var f func(string) string = show
	var g func(int, string) map[int]string
	g = pair
	fmt.Println(f("x"), g(1, "a"))
	fmt.Println(equal[any](1, 1), equal[any](1, "1"), equal[error](nil, nil))
	defer func() { fmt.Println(recover()) }()
	fmt.Println(get(Box{"boxed"}), apply2(ident, func(x int) int { return x + 1 }, 4))
	fmt.Println(min(1, 2.5), max('a', 3), min("b", "a", "c"), max(1.5, float32(2)), min(3, int8(2)))
	m := map[float64]int{1: 1}
	s := []string{"a", "b"}
	clear(m)
	clear(s[:1])
	fmt.Printf("%d %q\n", len(m), s)
	fmt.Println(equal[any]([]int{}, []int{}))
}
