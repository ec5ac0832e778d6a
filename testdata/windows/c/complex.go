package main

//go:noinline
func f(a, b complex128) (complex128, float64) { return a*b + 1i, real(a) }

func main() { f(0, 0) }
