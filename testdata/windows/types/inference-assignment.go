package p

func id[T any](x T) T { return x }

// The type of the variable gives the type argument.
var f func(int) int = id

func apply[T any](x T, g func(T) T) T { return g(x) }

var s = apply("a", id)
