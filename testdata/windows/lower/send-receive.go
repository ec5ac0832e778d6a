package main

func f(c chan int) (int, bool) {
	c <- 1
	<-c
	v, ok := <-c
	close(c)
	return v, ok
}

func main() { f(nil) }
