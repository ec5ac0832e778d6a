package p

type Set[T comparable] = map[T]bool
type Pair[A, B any] struct {
	a A
	b B
}
type IntPair[B any] = Pair[int, B]

func use() {
	var s Set[string] = map[string]bool{}
	s["a"] = true
	var p IntPair[string] = Pair[int, string]{1, "a"}
	p.a = "x" // ERROR "cannot use \"x\" \(untyped string constant\) as int value in assignment"
}
