package main

import "sync"

func main() {
	c, d := make(chan int), make(chan bool)
	for i := 0; i < 3; i++ {
		go func() { <-c; d <- true }()
	}
	var wg sync.WaitGroup
	wg.Add(1)
	c <- 1
	<-d
	wg.Wait()
}
