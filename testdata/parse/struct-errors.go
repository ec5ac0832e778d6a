package p

type S struct {
	a int, b int
	(T)
	*(T)
	(*T)
	1
	func f()
	x int = 1
}
