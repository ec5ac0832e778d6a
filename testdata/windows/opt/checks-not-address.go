package main

// g may change s through the pointer.
func f(s []int) int {
	n := s[2]
	g(&s)
	return n + s[2]
}

//go:noinline
func g(*[]int) {}

func main() { f(nil) }
