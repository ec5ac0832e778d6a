package main

type T struct{ a, b int }

// Two words are moved one by one.
func f(p *T, q *T, s []string) {
	*p = *q
	s[0] = "x"
}

func main() { f(nil, nil, nil) }
