package p

func f(a, b int) {
	a, b = b, a
	a += b
	c, d := 1, 2
	c++
	d--
	_, _ = c, d
}
