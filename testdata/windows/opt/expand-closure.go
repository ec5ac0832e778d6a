package main

// The func values are known function literals: calls become their bodies.
func f(x int) int {
	double := func(y int) int { return 2 * y }
	g := double
	return double(x) + g(1)
}

func main() { f(0) }
