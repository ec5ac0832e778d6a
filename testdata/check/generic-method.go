package p

type List[T any] struct{ head *node[T] }
type node[T any] struct {
	val  T
	next *node[T]
}

func (l *List[T]) Push(v T) { l.head = &node[T]{v, l.head} }
func (l *List[U]) Each(f func(U)) {
	for n := l.head; n != nil; n = n.next {
		f(n.val)
	}
}
func (l *List[T]) Bad() { l.nope() } // ERROR "^l\.nope undefined \(type \*List\[T\] has no field or method nope\)$"
func (l List[A, B]) Two() {} // ERROR "^receiver declares 2 type parameters, but receiver base type declares 1"
func (l *List) None()     {} // ERROR "cannot use generic type List\[T any\] without instantiation"

func use() {
	var l List[int]
	l.Push(1)
	l.Push("a") // ERROR "cannot use \"a\" \(untyped string constant\) as int value in argument to l\.Push"
	l.Each(func(x int) {})
	l.Each(func(x string) {}) // ERROR "as func\(int\) value in argument to l\.Each"
}
