package p

func Map[A, B any](a []A, f func(A) B) []B { return nil }

func toa(int) string { return "" }

var x = Map([]int{1}, toa)
var y = Map[int8](nil, func(i int8) bool { return i > 0 })
