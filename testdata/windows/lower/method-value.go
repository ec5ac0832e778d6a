package main

type T struct{ n int }

func (t T) Val() int  { return t.n }
func (t *T) Ptr() int { return t.n }

// A method value holds its receiver: a copy, or the pointer.
func f(t *T) (a, b func() int) {
	return t.Val, t.Ptr
}

func main() { f(nil) }
