package main

// A func value points at its code; it is passed as the last argument.
//
//go:noinline
func f(g func(int) int) int { return g(1) }

func main() { f(func(x int) int { return x }) }
