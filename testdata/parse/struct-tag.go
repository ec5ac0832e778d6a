package p

type T struct {
	a int 1
	b, c int 2
}
