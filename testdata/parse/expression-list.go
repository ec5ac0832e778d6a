package p

func f() {
	a, b
	a, b += 1, 2
	a, b++
}
