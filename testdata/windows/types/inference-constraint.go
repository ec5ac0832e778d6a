package p

type S []string

// The core type of E's constraint gives the element type.
func First[L ~[]E, E any](l L) E { return l[0] }

func Sum[N int | float64](a ...N) (n N) { return }

var a = First(S{"x"})
var b = Sum(1, 2.5)
