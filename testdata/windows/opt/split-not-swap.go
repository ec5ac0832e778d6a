package main

type T struct{ a, b int }

// The second part is read from what the first store would have changed.
func f(t T) T {
	t = T{t.b, t.a}
	return t
}

func main() { f(T{}) }
