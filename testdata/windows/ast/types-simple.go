package p

type (
	A [4]int
	B []*A
	C map[string][]byte
	D chan int
	E <-chan int
	F chan<- (<-chan int)
	G = func(int, ...string) (bool, error)
)
