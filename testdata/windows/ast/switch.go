package p

func f(x int) {
	switch y := x; y {
	case 1, 2:
		f(1)
		fallthrough
	case 3:
	default:
		f(2)
	}
	switch {
	}
}
