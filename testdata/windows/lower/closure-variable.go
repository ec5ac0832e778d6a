package main

// x changes after it was captured: both share one variable on the heap.
func f(x int) func() int {
	return func() int { x++; return x }
}

func main() { f(0) }
