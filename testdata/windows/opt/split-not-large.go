package main

type T struct{ a, b, c, d, e int }

// Five words are one assignment.
func f(p *T, q *T) {
	*p = *q
}

func main() { f(nil, nil) }
