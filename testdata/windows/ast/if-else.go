package p

func f(x int) {
	if x > 0 {
		f(1)
	} else if y := x; y < 0 {
	} else {
		f(2)
	}
}
