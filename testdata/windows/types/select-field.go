package p

type A struct{ x int }
type B struct{ n int; *A }
type C struct{ s string; B }

func f(c C, p *C) int {
	return c.B.n + c.n + c.x + p.x
}
