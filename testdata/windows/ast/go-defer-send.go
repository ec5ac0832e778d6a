package p

func f(c chan<- int) {
	go f(c)
	defer func() { recover() }()
	c <- 1
}
