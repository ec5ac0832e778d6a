package main

// A small function that has statements.
func f(x, y int) int { return abs(x) + abs(y) }

func abs(x int) int {
	if x < 0 {
		return -x
	}
	return x
}

func main() { f(0, 0) }
