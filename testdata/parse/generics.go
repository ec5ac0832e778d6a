package p

type A[P any] struct{ x P }
type B[P, Q any, R interface{ ~int }] map[P]Q
type C[P *int,] P
type D[P *int | string] []P
type E[P ~int] int
type F[P []int] int
type G[P *T, Q any] int
type H[P (T),] int
type I[P interface{ *T }] int
type J[P p.C] int
type K[P C[int]] int
type L[P *struct{}] int
type M[P int] = map[string]P
type N [P]int
type O [P * Q]int
type Q [P(4)]int
type R [P.Q]int
type S [P | Q]int
type (
	T[P any] int
	U [n]int
	V[P chan int] = []P
)

func f[P any](x P) P { return x }

func g[P, Q any, R ~[]P | *Q](x ...P) (Q, R) { panic(0) }

func (r *A[P]) m(x P) A[P] { return A[P]{x} }

func (B[P, _, Q]) n() {}

var (
	a = f[int](1)
	b = A[int]{1}
	c = B[string, int, E[int]]{}
	d = p.T[int]{p.F[int](1)}
	e = []A[int]{{1}, {2}}
	h = g[int, string,](1, 2)
	i = f[[]int]
	j = (f[int])(1) + x[a](b) - y[c, d](e)
	k func(A[int], p.B[int], C [4]int, D []int)
)
