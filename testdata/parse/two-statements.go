package p

func f() {
	x := 1 y := 2
	x() y()
	x 1
	x "s"
	return 1 2
}
