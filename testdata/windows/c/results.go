package main

// Several results go through a pointer.
//
//go:noinline
func f(x int) (int, string) { return x, "s" }

func g() int {
	n, s := f(1)
	return n + len(s)
}

func main() { g() }
