package main

// A divisor of -1 must not trap, and a constant one needs no test.
//
//go:noinline
func f(a, b int) int { return a/b + a%b + a/8 + a%7 }

func main() { f(0, 1) }
