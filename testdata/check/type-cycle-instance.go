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

type M[P any] struct {
	f N[P] // ERROR "^invalid recursive type N\n\ttype-cycle-instance.go:22:4: N refers to M\n\ttype-cycle-instance.go:25:25: M refers to N$"
}

type N[P any] struct{ f M[P] }

type O[P any] struct{ f O[*P] } // ERROR "^invalid recursive type: O refers to itself$"

type X struct{ f Z }
type Y struct{ f Z }
type Z struct{ f Y } // ERROR "^invalid recursive type Z\n\ttype-cycle-instance.go:31:6: Z refers to Y\n\ttype-cycle-instance.go:30:6: Y refers to Z$"

func main() {
	var _ B
}
