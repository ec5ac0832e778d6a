package main

//go:noinline
func f(x int) func() int { return func() int { return x + 1 } }

func main() { f(0) }
