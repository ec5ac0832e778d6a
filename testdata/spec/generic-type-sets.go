// Spec: Interface types: type sets, intersection, core operations; operations allowed by type sets.
package main

import "fmt"

type Int interface{ ~int | ~int32 }
type Str interface {
	~string
	String() string
}
type Both interface {
	Int
	~int | ~float64
}
type Bytes interface{ ~string | ~[]byte }
type S string

func (s S) String() string { return "S:" + string(s) }

type I int

func addAll[T Both](xs []T) (t T) {
	for i := range xs {
		t += xs[i] << 1
	}
	return t
}
func desc[T Str](x T) string               { return x.String() + string(x[0]) + fmt.Sprint(len(x)) }
func count[T Bytes](x T) (n int)           { for i := 0; i < len(x); i++ { n += int(x[i]) }; return }
func appendTo[T Bytes](b []byte, x T) []byte { return append(b, x...) }
func copyOf[T Bytes](x T) []byte           { b := make([]byte, len(x)); n := copy(b, x); return b[:n] }
func slice[T ~[]E, E any](x T) T           { return x[1:2:2] }
func call[F ~func(A) R, A, R any](f F, a A) R { return f(a) }
func ranged[M ~map[K]V, K comparable, V Int](m M) (t V) {
	for _, v := range m {
		t += v
	}
	delete(m, *new(K))
	return
}
func mk[T ~[]int]() T                        { return make(T, 2, 5) }
func deref[P interface{ *E }, E any](p P) E  { return *p }
func lit[T ~struct{ X, Y int }]() T          { return T{1, 2} }
func arr[T ~[3]int](x T) int                 { return len(x) + x[2] }
func shift[T Int](x T, n uint) (T, T, T)     { return x << n, x >> n, ^x }
func cmplx[T complex64 | complex128](x T) T  { return x * x }
func toFloat[T Int](x T) float64             { return float64(x) / 2 }
func constant[T int8 | uint8]() T            { return 100 }
func isZero[T comparable](x T) bool          { var z T; return x == z }

func main() {
	fmt.Println(addAll([]I{1, 2, 3}), desc(S("abc")), count("ab"), count([]byte{1, 2}), string(appendTo([]byte("x"), "yz")))
	fmt.Println(copyOf(S("hey")), slice([]string{"a", "b", "c"}), call(func(x int) string { return fmt.Sprint(x) }, 5))
	fmt.Println(ranged(map[string]int32{"a": 1, "": 5}), mk[[]int](), cap(mk[[]int]()))
	n := 4
	fmt.Println(deref(&n), lit[struct{ X, Y int }](), arr([3]int{1, 2, 3}))
	fmt.Println(shift(int32(1)<<30, 1))
	fmt.Println(cmplx(1i), cmplx(complex64(2i)), toFloat(I(5)), constant[uint8]()*3, isZero(""), isZero(&n), isZero([2]int{}))
}
