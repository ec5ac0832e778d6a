package main

// The body of a function that only computes stands where the call stood.
func f(x int) int { return add(x, 2) * add(x, x) }

func add(a, b int) int { return a + b }

func main() { f(0) }
