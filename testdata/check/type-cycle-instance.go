package main

type L[P any] struct{ f P }

type Q[P any] struct{ f *P }

type A struct { // ERROR "invalid recursive type A"
	_ L[L[A]]
}

type B struct {
	_ L[Q[B]]
}

type C L[C] // ERROR "invalid recursive type"

type D struct { // ERROR "invalid recursive type"
	_ L[D]
}

type M[P any] struct { // ERROR "invalid recursive type M"
	f N[P]
}

type N[P any] struct{ f M[P] }

func main() {
	var _ B
}
