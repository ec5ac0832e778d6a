// Spec: Type parameter declarations, Instantiations, Type inference.
package main

import (
	"fmt"
	"strconv"
)

type Number interface {
	~int | ~int8 | ~int32 | ~int64 | ~float32 | ~float64
}
type MyInt int
type MyFloat float32

func Sum[T Number](xs ...T) (s T) {
	for _, x := range xs {
		s += x
	}
	return
}
func Map[S ~[]E, E, R any](s S, f func(E) R) []R {
	r := make([]R, 0, len(s))
	for _, e := range s {
		r = append(r, f(e))
	}
	return r
}
func Keys[M ~map[K]V, K comparable, V any](m M) int { return len(m) }
func Scale[S ~[]E, E Number](s S, c E) S {
	r := make(S, len(s))
	for i, v := range s {
		r[i] = v * c
	}
	return r
}
func dedup[T comparable](s []T) (r []T) {
	seen := map[T]bool{}
	for _, x := range s {
		if !seen[x] {
			seen[x] = true
			r = append(r, x)
		}
	}
	return
}
func Ptr[T any](v T) *T { return &v }
func Zero[T any]() (z T) { return }
func Convert[To, From Number](f From) To { return To(f) }
func Apply[T any](x T, fs ...func(T) T) T {
	for _, f := range fs {
		x = f(x)
	}
	return x
}
func double[T Number](x T) T { return x * 2 }
func Compose[A, B, C any](f func(A) B, g func(B) C) func(A) C { return func(a A) C { return g(f(a)) } }
func FromStrings[T any, PT interface {
	*T
	Set(string)
}](ss []string) []T {
	r := make([]T, len(ss))
	for i, s := range ss {
		PT(&r[i]).Set(s)
	}
	return r
}

type Settable int

func (p *Settable) Set(s string) { n, _ := strconv.Atoi(s); *p = Settable(n) }

type Points []int32

func (p Points) String() string { return "Points" + fmt.Sprint([]int32(p)) }

func kind[T any](x T) string {
	switch any(x).(type) {
	case int:
		return "int"
	case string:
		return "string"
	case []T:
		return "never"
	case fmt.Stringer:
		return "Stringer"
	}
	return fmt.Sprintf("%T", x)
}
func length[T string | []byte](x T) (int, byte) { return len(x), x[0] }
func sub[T ~string](x T) T                      { return x[1:] + "!" }
func index[T interface{ ~[]int | ~[3]int }](x T, i int) int { return x[i] }
func fact[T Number](n T) T {
	if n <= 1 {
		return 1
	}
	return n * fact(n-1)
}
func even[T Number](n T) bool { return n == 0 || odd(n-1) }
func odd[T Number](n T) bool  { return n != 0 && even(n-1) }
func counter[T any]() func(T) int {
	n := 0
	return func(T) int { n++; return n }
}

func main() {
	fmt.Println(Sum[int](), Sum(1, 2, 3), Sum(1.5, 2.0), Sum(MyInt(4), 5), Sum[MyFloat](0.1, 0.2))
	fmt.Println(Map([]int{1, 2}, strconv.Itoa), Map(Points{1, 2}, func(x int32) bool { return x > 1 }))
	fmt.Println(Keys(map[string]int{"a": 1}), Scale(Points{1, 2}, 3), dedup([]string{"a", "b", "a"}))
	fmt.Println(*Ptr(5), *Ptr("x"), Zero[string]() == "", Zero[*int]() == nil, Zero[[2]int]())
	fmt.Println(Convert[int8](300.7), Convert[float64, MyInt](3), Convert[MyInt](int64(1)<<40))
	f := double[float32]
	fmt.Println(f(1.25), Apply(3, double[int], func(x int) int { return x + 1 }))
	g := Compose(strconv.Itoa, func(s string) []byte { return []byte(s) })
	fmt.Println(g(65), FromStrings[Settable]([]string{"1", "22"}))
	fmt.Println(kind(1), kind("s"), kind(Points{}), kind([]int{}), kind(any(nil)), kind[any](3), kind(struct{ A int }{}))
	fmt.Println(length("abc"))
	fmt.Println(length([]byte{9}))
	fmt.Println(sub("xyz"), index([]int{1, 2}, 1), index([3]int{4, 5, 6}, 2))
	fmt.Println(fact(5), fact(5.0), fact[int8](6), even(10), odd(int64(7)))
	c1, c2 := counter[int](), counter[string]()
	c1(1)
	fmt.Println(c1(2), c2("x"))
	var h func(int, ...int) = func(a int, b ...int) { fmt.Println(a, b) }
	h(1, 2)
	type local struct{ x int }
	fmt.Printf("%v %T %T\n", *Ptr(local{3}), Ptr(local{}), Zero[map[MyInt]local])
}
