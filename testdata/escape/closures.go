package main

func stays(n int) int {
	f := func() int { return n }
	n++
	return f()
}

func leaves(n int) func() int {
	return func() int {
		n++
		return n
	}
}

func deferred(n int) (r int) {
	defer func() { r += n }()
	n++
	return n
}

func started(c chan int) {
	go func() { c <- 1 }()
}

func main() {
	c := make(chan int)
	started(c)
	println(stays(1), leaves(2)(), deferred(3), <-c)
}
