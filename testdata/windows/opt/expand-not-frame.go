package main

// The function literal has its context in the frame: calls go through the func value.
func f(x int) int {
	add := func(y int) int { return x + y }
	return add(1) * add(2)
}

func main() { f(0) }
