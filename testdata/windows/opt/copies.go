package main

// The results go straight to the variables.
func f(x int) int {
	y := g(x)
	y = g(y)
	return y
}

func g(x int) int { println(x); return x }

func main() { f(0) }
