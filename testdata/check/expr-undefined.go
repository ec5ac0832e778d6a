package p

func f() {
	x := 1
	_ = y // ERROR "^undefined: y$"
	_ = x
	g() // ERROR "^undefined: g$"
}
