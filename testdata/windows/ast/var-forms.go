package p

var a int
var b, c = 1, "x"
var (
	d    float64 = 2
	e, f string
)
