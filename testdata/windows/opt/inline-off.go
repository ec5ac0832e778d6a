package main

// The same as inline.go with the pass switched off.
func f(x int) int { return add(x, 2) * add(x, x) }

func add(a, b int) int { return a + b }

func main() { f(0) }
