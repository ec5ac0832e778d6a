package main

// The argument would be computed twice, and next has an effect.
func f() int { return square(next()) }

func square(a int) int { return a * a }

var n int

//go:noinline
func next() int { n++; return n }

func main() { f() }
