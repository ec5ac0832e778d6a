package p

func Map[A, B any](a []A, f func(A) B) []B { return nil }

var x = Map[int, bool](nil, nil)
