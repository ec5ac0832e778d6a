package main

type T struct {
	a [5000]byte
	b int
}

// Beyond the first page a nil pointer might not fault.
//
//go:noinline
func f(t *T) int { return t.b }

func main() { f(&T{}) }
