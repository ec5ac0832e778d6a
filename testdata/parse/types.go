package p

type (
	A [4]int
	B []A
	C [N * 2]B
	D *C
	E map[string]map[A]*B
	F func(int, string) (a, b float64)
	G func(a, b int, c ...string) func() chan int
	H chan int
	I <-chan chan<- int
	J chan (<-chan int)
	K chan<- chan int
	L struct {
		a, b int `tag`
		*A
		p.Q "tag"
		G[int]
		*H[int, p.T]
		c [3]int
		d []int
		_ struct{}
	}
	M interface {
		A
		m(int) string
		n()
		p.Q
		G[int]
	}
	N interface{ ~int | ~string | []byte; comparable }
	O = (int)
	Q [1 << 3]struct{}
	R [len("abc")]int
)
