package main

type G[P interface{ ~int | ~string }] struct{}

func f[P ~int | ~string, Q any](p P) (q Q) { return }
func g[P ~int | ~string](p ...P) (_ P)     { return }

func grow[T any](n int) {
	grow[*T](n)
	g2(&n)
}

func g2[T any](t T) { g2(&t) }

func main() {
	var _ G[*int]
	f(1)
	f[int](1)
	g(1.5)
	g[*int]()
	_ = f[float64]
	_ = f[float64, int]
	var _ func(...float64) = g
	var _ string = g(2.5)
}
