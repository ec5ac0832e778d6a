package main

// Calls happen in their order; variables that a call could change are read after them, as in gc.
func f(x int) int {
	return x + g(&x) + x*g(&x)
}

func g(p *int) int { *p++; return *p }

func main() { f(0) }
