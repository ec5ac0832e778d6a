package main

// The func value may be either function literal.
func f(x int, b bool) int {
	g := func(y int) int { return y + 1 }
	if b {
		g = func(y int) int { return y + 2 }
	}
	return g(x)
}

func main() { f(0, false) }
