package main

// Division has a check; shifts by more than the width give 0 without one.
func f(a, b int, s uint, n int) int {
	return a/b + a%8 + a<<s + a>>n
}

func main() { f(0, 1, 0, 0) }
