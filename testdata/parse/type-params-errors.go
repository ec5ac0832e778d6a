package p

func f[]() {}
func g[P]() {}
func h[P, Q]() {}
func i[P any, int]() {}
func j[*P any]() {}
type A[P] struct{}
type B[P, Q] struct{}
type C[P any, *Q] struct{}
type D[P any,, Q any] struct{}
type E[10,] int
