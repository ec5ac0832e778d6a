// Sets, filters, zips, results of every shape, places of every kind.
package main

import (
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
)

type Set[T comparable] struct{ m map[T]struct{} }

func NewSet[T comparable](v ...T) *Set[T] {
	s := &Set[T]{m: map[T]struct{}{}}
	for _, x := range v {
		s.m[x] = struct{}{}
	}
	return s
}
func (s *Set[T]) All() iter.Seq[T] { return maps.Keys(s.m) }
func (s *Set[T]) Push(yield func(T) bool) {
	for v := range s.m {
		if !yield(v) {
			return
		}
	}
}

func Filter[V any](f func(V) bool, s iter.Seq[V]) iter.Seq[V] {
	return func(yield func(V) bool) {
		for v := range s {
			if f(v) {
				if !yield(v) {
					return
				}
			}
		}
	}
}

func Zip[A, B any](a iter.Seq[A], b iter.Seq[B]) iter.Seq2[A, B] {
	return func(yield func(A, B) bool) {
		nb, stop := iter.Pull(b)
		defer stop()
		for x := range a {
			y, ok := nb()
			if !ok || !yield(x, y) {
				return
			}
		}
	}
}

var initial = func() (s string) {
	for w := range strings.FieldsSeq("a b c") {
		s += w
		defer func() { s += "!" + w }()
	}
	return
}()

var pkgvar int

type T struct{ f float64 }

func find(t []T, want float64) (res *T, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = errors.Join(err, fmt.Errorf("%v", r))
		}
	}()
	for i, x := range slices.All(t) {
		if x.f == want {
			return &t[i], nil
		}
		if x.f < 0 {
			panic("negative")
		}
	}
	return nil, errors.New("none")
}

func fib(yield func(int) bool) {
	for a, b := 0, 1; yield(a); a, b = b, a+b {
	}
}

func complexRes() (c complex128, s struct{ a, b, c int }, f func() int) {
	for x := range fib {
		if x > 20 {
			return complex(float64(x), 1), struct{ a, b, c int }{x, x, x}, func() int { return x }
		}
	}
	return
}

func main() {
	s := NewSet(3, 1, 2)
	fmt.Println(slices.Sorted(s.All()), slices.Sorted(s.Push))
	fmt.Println(slices.Collect(Filter(func(x int) bool { return x%2 == 0 }, slices.Values([]int{1, 2, 3, 4}))))
	for a, b := range Zip(fib, slices.Values([]string{"x", "y", "z"})) {
		fmt.Println(a, b)
	}
	fmt.Println(initial)
	for pkgvar = range fib {
		if pkgvar > 10 {
			break
		}
	}
	fmt.Println(pkgvar)
	t, err := find([]T{{1}, {2}}, 2)
	fmt.Println(*t, err)
	fmt.Println(find([]T{{1}, {-2}}, 2))
	c, st, f := complexRes()
	fmt.Println(c, st, f())
	var arr [3]int
	for arr[1] = range fib {
		if arr[1] > 2 {
			break
		}
	}
	fmt.Println(arr)
	var iface any
	for iface, arr[0] = range slices.All([]int{9}) {
	}
	fmt.Println(iface, arr)
	m := map[string][]int{}
	for k, v := range maps.All(map[string]int{"a": 1}) {
		m[k] = append(m[k], v)
	}
	fmt.Println(m)
	switch x := 3; {
	case x > 2:
		for v := range fib {
			if v == 5 {
				break
			}
			if v == 2 {
				fallthroughTest(v)
			}
		}
	}
	for range fib {
		for i := range 3 {
			if i == 1 {
				goto end
			}
		}
	}
end:
	fmt.Println("end")
}

func fallthroughTest(v int) {
	for x := range slices.Values([]int{v}) {
		switch x {
		case 2:
			fmt.Println("two")
			fallthrough
		case 3:
			fmt.Println("three")
		default:
			fmt.Println("no")
		}
	}
}
