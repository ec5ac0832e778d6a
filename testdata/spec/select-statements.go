// Spec: Select statements: default, closed and nil channels, assignments, evaluation order, break.
package main

import "fmt"

func f(s string, c chan int) chan int { fmt.Print(s, " "); return c }
func n(s string, v int) int           { fmt.Print(s, " "); return v }

func main() {
	a, b := make(chan int, 1), make(chan int, 1)
	var nilc chan int
	select {
	case v := <-a:
		fmt.Println(v)
	default:
		fmt.Println("default")
	}
	a <- 1
	select {
	case v, ok := <-f("a", a):
		fmt.Println(v, ok)
	case f("nil", nilc) <- n("value", 3):
		fmt.Println("never")
	}
	select {
	case <-nilc:
	case b <- 5:
		fmt.Println("sent", <-b)
	}
	close(a)
	var arr [2]int
	var ok bool
	i := 1
	b <- 9
	select {
	case arr[i], ok = <-b:
		fmt.Println(arr, ok)
	}
	select {
	case v, ok := <-a:
		fmt.Println(v, ok)
	case nilc <- 1:
	}
loop:
	for k := 0; ; k++ {
		select {
		case <-a:
			if k < 3 {
				break
			}
			break loop
		}
		fmt.Print(k, " ")
	}
	fmt.Println()
	done := make(chan string)
	go func() {
		select {
		case done <- "from goroutine":
		}
	}()
	fmt.Println(<-done)
	func() {
		defer func() { fmt.Println(recover()) }()
		select {
		case a <- 1:
		}
	}()
	counts := map[int]bool{}
	c, d := make(chan int, 1000), make(chan int, 1000)
	for i := 0; i < 1000; i++ {
		c <- 1
		d <- 2
	}
	for i := 0; i < 500; i++ {
		select {
		case v := <-c:
			counts[v] = true
		case v := <-d:
			counts[v] = true
		}
	}
	fmt.Println(len(counts))
}
