// A receiver and a result of 1 MB, called through an interface, until the stack is full.
package main

type large struct {
	a [1 << 20]byte
	n int
}

type interf interface{ method(n int) large }

func (l large) method(n int) large {
	l.n += n
	var i interf = &l
	r := i.method(n + 1)
	r.n++
	return r
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
		large{}.method(0)
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
