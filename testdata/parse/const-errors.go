package p

const a := 1
const b int
const (
	c = iota,
	d
)
