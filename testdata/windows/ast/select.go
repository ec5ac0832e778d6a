package p

func f(a, b chan int) {
	select {
	case a <- 1:
	case <-b:
	case v, ok := <-b:
		_, _ = v, ok
	default:
	}
}
