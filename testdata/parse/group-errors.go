package p

var (
	a int b int
	c = 1


func f() {}
