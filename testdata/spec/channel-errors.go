package main

func f(r <-chan int, s chan<- int, c chan int, n int) {
	r <- 1       // ERROR "cannot send to receive-only channel"
	<-s          // ERROR "cannot receive from send-only channel"
	close(r)     // ERROR "cannot close receive-only channel"
	c <- "x"     // ERROR "cannot use \"x\" \(untyped string constant\) as int value in send"
	n <- 1       // ERROR "cannot send to non-channel"
	<-n          // ERROR "cannot receive from non-channel"
	for range s { // ERROR "receive from send-only channel"
	}
	var t chan string = c // ERROR "cannot use c .* as chan string value in variable declaration"
	_ = t
	r = c
	c = r // ERROR "cannot use r .* as chan int value in assignment"
	go len("a") // ERROR "go discards result of len\(\"a\"\)"
}

func main() {}
