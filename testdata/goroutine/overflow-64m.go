// An array of 64 MB goes by value until the stack is full: larger than any guard.
package main

type array [64 << 20]byte

func f(a array, n int) int {
	a[n&1023]++
	return f(a, n+1) + int(a[3])
}

// The victims' stacks lie on both sides of the one that overflows.
func victim(started, stop chan bool) {
	<-stop
	started <- true
}

func main() {
	started, stop, done := make(chan bool), make(chan bool), make(chan bool)
	for i := 0; i < 100; i++ {
		go victim(started, stop)
	}
	go func() {
		f(*new(array), 0)
		done <- true
	}()
	for i := 0; i < 100; i++ {
		go victim(started, stop)
	}
	<-done
	close(stop)
	for i := 0; i < 200; i++ {
		<-started
	}
	println("overflow was not noticed")
}
