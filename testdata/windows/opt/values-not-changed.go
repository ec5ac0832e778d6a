package main

// x changes after it was copied.
func f(x int) int {
	y := x
	x++
	return y * x
}

func main() { f(0) }
