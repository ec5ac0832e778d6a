// Instances of recursive generic types are finite.
package main

type List[T any] struct {
	next *List[T]
	val  T
}

func (l *List[T]) Push(v T) *List[T] { return &List[T]{l, v} }

type Tree[K comparable, V any] struct {
	left, right *Tree[K, V]
	pairs       []Pair[K, V]
}
type Pair[K comparable, V any] struct {
	k K
	v V
}

func main() {
	var l *List[int]
	l = l.Push(1)
	l = l.Push("x") // ERROR "cannot use .x. \(untyped string constant\) as int value in argument to l.Push"
	var t Tree[string, []int]
	var s string = t.pairs[0].k
	var n int = t.left.pairs[0].v // ERROR "cannot use t.left.pairs\[0\].v \(variable of type \[\]int\) as int value in variable declaration"
	_, _ = s, n
	var u List[string] = List[int]{} // ERROR "cannot use List\[int\]{} \(value of struct type List\[int\]\) as List\[string\] value in variable declaration"
	_ = u
}
