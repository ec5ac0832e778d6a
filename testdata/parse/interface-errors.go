package p

type I interface {
	m() int string
	1
	A |
	~
	x, y int
}
