package p

func f() {
	x := 1 +
	y := * 2 /
}

func g() {
	a = 
	return 1,
}
