package main

// x is never assigned again: the function literal holds a copy.
func f(x int) func() int {
	return func() int { return x }
}

func main() { f(0) }
