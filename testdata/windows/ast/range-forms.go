package p

func f(a []int, i int) {
	for range a {
	}
	for i = range a {
	}
	for k, v := range a {
		_, _ = k, v
	}
	for range 10 {
	}
}
