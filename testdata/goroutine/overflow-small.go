// Endless recursion in a goroutine.
package main

func f(n int) int { return f(n+1) + 1 }

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
		f(0)
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
