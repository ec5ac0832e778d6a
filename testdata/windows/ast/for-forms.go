package p

func f(n int) {
	for {
		break
	}
	for n > 0 {
	}
	for i := 0; i < n; i++ {
	}
	for ; ; n-- {
	}
}
