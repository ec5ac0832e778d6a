// Depths that Go's stacks of 512 MB allow, in a goroutine as in main, beside goroutines that keep their values.
package main

import "fmt"

func depth(n int) int {
	if n == 0 {
		return 0
	}
	return depth(n-1) + 1
}

type large [1 << 20]byte

func sum(a large, n int) int {
	if n == 0 {
		return int(a[0])
	}
	a[0]++
	return sum(a, n-1)
}

func victim(stop chan bool, out chan int) {
	var mine [200]int
	for i := range mine {
		mine[i] = i
	}
	<-stop
	s := 0
	for _, v := range mine {
		s += v
	}
	out <- s
}

func main() {
	stop, out := make(chan bool), make(chan int)
	go victim(stop, out)
	done := make(chan int)
	go func() { done <- depth(5000000) }()
	go func() { done <- sum(*new(large), 100) }()
	go victim(stop, out)
	fmt.Println(<-done+<-done, depth(5000000), sum(*new(large), 100))
	close(stop)
	fmt.Println(<-out, <-out)
}
