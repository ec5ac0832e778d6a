package p

const (
	a, b = iota, "x"
	c, d
	_, e
)
const f int8 = 1
