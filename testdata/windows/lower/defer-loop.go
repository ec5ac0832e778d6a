package main

// A record per iteration cannot be in the frame.
func f(n int) {
	for i := range n {
		defer g(i)
	}
}

func g(int) {}

func main() { f(0) }
