// Spec: generic types and methods: recursive, embedded, aliases, methods as values, constraints that refer to themselves.
package main

import "fmt"

type List[T any] struct {
	head *node[T]
	size int
}
type node[T any] struct {
	val  T
	next *node[T]
}

func (l *List[T]) Push(v T) *List[T] {
	l.head = &node[T]{v, l.head}
	l.size++
	return l
}
func (l *List[T]) All() (r []T) {
	for n := l.head; n != nil; n = n.next {
		r = append(r, n.val)
	}
	return
}
func (l List[_]) Len() int { return l.size }

type Tree[K, V any] struct {
	root *leaf[K, V]
	cmp  func(a, b K) int
}
type leaf[K, V any] struct {
	k           K
	v           V
	left, right *leaf[K, V]
}

func NewTree[K interface{ ~int | ~string }, V any]() *Tree[K, V] {
	return &Tree[K, V]{cmp: func(a, b K) int {
		switch {
		case a < b:
			return -1
		case a > b:
			return 1
		}
		return 0
	}}
}
func (t *Tree[K, V]) find(k K) **leaf[K, V] {
	at := &t.root
	for *at != nil {
		switch c := t.cmp(k, (*at).k); {
		case c < 0:
			at = &(*at).left
		case c > 0:
			at = &(*at).right
		default:
			return at
		}
	}
	return at
}
func (t *Tree[K, V]) Set(k K, v V) {
	if at := t.find(k); *at == nil {
		*at = &leaf[K, V]{k: k, v: v}
	} else {
		(*at).v = v
	}
}
func (t *Tree[K, V]) Walk(f func(K, V)) { walk(t.root, f) }
func walk[K, V any](l *leaf[K, V], f func(K, V)) {
	if l != nil {
		walk(l.left, f)
		f(l.k, l.v)
		walk(l.right, f)
	}
}

type Pair[A, B any] struct {
	First  A
	Second B
}

func (p Pair[A, B]) Swap() Pair[B, A]  { return Pair[B, A]{p.Second, p.First} }
func (p Pair[A, B]) String() string    { return fmt.Sprintf("(%v|%v)", p.First, p.Second) }
func MakePair[A, B any](a A, b B) Pair[A, B] { return Pair[A, B]{a, b} }

type Ordered[T any] interface{ Less(T) bool }
type Age int

func (a Age) Less(b Age) bool { return a < b }
func Min[T Ordered[T]](a, b T) T {
	if b.Less(a) {
		return b
	}
	return a
}

type Embeds[T any] struct {
	List[T]
	*Pair[T, string]
	extra T
}
type Stack[T any] []T

func (s *Stack[T]) Push(v T) { *s = append(*s, v) }
func (s *Stack[T]) Pop() (v T, ok bool) {
	if len(*s) == 0 {
		return
	}
	v = (*s)[len(*s)-1]
	*s = (*s)[:len(*s)-1]
	return v, true
}

type Set[T comparable] map[T]struct{}

func (s Set[T]) Add(v T) Set[T] { s[v] = struct{}{}; return s }
func (s Set[T]) Has(v T) bool   { _, ok := s[v]; return ok }

type Func[A, R any] func(A) R

func (f Func[A, R]) Call(a A) R { return f(a) }

type Num interface{ ~int | ~float64 }
type Matrix[T Num] [2][2]T

func (m Matrix[T]) Mul(n Matrix[T]) (r Matrix[T]) {
	for i := range m {
		for j := range n {
			for k := range r {
				r[i][j] += m[i][k] * n[k][j]
			}
		}
	}
	return
}

type Iface[T any] interface {
	Push(T)
	Pop() (T, bool)
}

func drain[T any](s Iface[T]) (r []T) {
	for {
		v, ok := s.Pop()
		if !ok {
			return
		}
		r = append(r, v)
	}
}

type Visitor[R any] interface{ Visit(int) R }
type vs struct{}

func (vs) Visit(n int) string { return fmt.Sprint("v", n) }

type IntPair = Pair[int, int]

func main() {
	var l List[string]
	l.Push("a").Push("b").Push("c")
	fmt.Println(l.All(), l.Len(), List[int]{}.Len())
	t := NewTree[string, int]()
	for i, w := range []string{"m", "c", "x", "a", "m"} {
		t.Set(w, i)
	}
	t.Walk(func(k string, v int) { fmt.Print(k, v, " ") })
	fmt.Println()
	p := MakePair(1, "x")
	fmt.Println(p, p.Swap(), Pair[float64, []int]{1.5, nil}.Swap(), IntPair{1, 2})
	fmt.Printf("%T %T %T\n", p, p.Swap(), l)
	fmt.Println(Min(Age(3), Age(2)))
	e := Embeds[int]{Pair: &Pair[int, string]{5, "five"}, extra: 1}
	e.Push(7)
	fmt.Println(e.All(), e.First, e.Swap(), e.Len(), e.String())
	var s Stack[rune]
	for _, r := range "go!" {
		s.Push(r)
	}
	fmt.Println(drain[rune](&s))
	fmt.Println(Set[int]{}.Add(3).Has(3), Set[Pair[int, string]]{}.Has(p))
	f := Func[int, string](func(n int) string { return fmt.Sprint(n * n) })
	fmt.Println(f.Call(7), Matrix[int]{{1, 1}, {1, 0}}.Mul(Matrix[int]{{1, 1}, {1, 0}}))
	push := s.Push
	push('x')
	push2 := (*Stack[rune]).Push
	push2(&s, 'y')
	fmt.Println(len(s), Pair[int, string].Swap(p), p.String())
	swap := p.Swap
	p.First = 99
	fmt.Println(swap())
	var v Visitor[string] = vs{}
	fmt.Println(v.Visit(3))
	var x any = p
	_, ok := x.(Pair[int, string])
	_, ok2 := x.(Pair[string, int])
	_, ok3 := x.(interface{ Swap() Pair[string, int] })
	fmt.Println(ok, ok2, ok3)
}
