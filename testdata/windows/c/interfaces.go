package main

// The type word is a descriptor's address; constants have static data words.
//
//go:noinline
func f(x int) (any, any) { return x, "const" }

func main() { f(0) }
