package p

func f() {
	x = y++
	x++ + 1
	++x
}
