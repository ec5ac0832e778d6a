package main

// Each variable is set before the other is read: one temporary stays.
func f(a, b int) (int, int) {
	a, b = b, a
	return a, b
}

func main() { f(0, 0) }
