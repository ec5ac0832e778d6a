package p

type List[E any] struct{ next *List[E] }

func Map[A, B any](a []A, f func(A) B) []B { return nil }

func (l *List[T]) Len() int { return len(Map[int, bool](nil, nil)) }
