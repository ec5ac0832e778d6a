package main

// C computes in int: what is narrower is cut back to its width.
//
//go:noinline
func f(a, b int8, c uint16) (int8, uint16) { return a + b, ^c }

func main() { f(0, 0, 0) }
