package main

func f(x int) int { return add(x, 2) }

//go:noinline
func add(a, b int) int { return a + b }

func main() { f(0) }
