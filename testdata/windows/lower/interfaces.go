package main

type E struct{ n int }

func (E) Error() string { return "" }

// A constant needs no memory of its own, a pointer is its own data word; other values are copied to the heap.
func f(x int, e E, p *E) (any, any, error, any, error) {
	return 7, x, e, p, p
}

func main() { f(0, E{}, nil) }
