package p

func f(x any, c chan int) {
	switch x.(type) {
	}
	select {
	case <-c:
	}
}
