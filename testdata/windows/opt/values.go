package main

// y is x, which never changes.
func f(x int) int {
	y := x
	z := y
	return y * z
}

func main() { f(0) }
