package main

// A count of the width or more gives 0 or the sign; C leaves that open.
//
//go:noinline
func f(a int, b uint32, n uint) (int, uint32) { return a>>n + a<<3, b << n }

func main() { f(0, 0, 0) }
