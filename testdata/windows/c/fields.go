package main

type T struct {
	a  int8
	in struct{ x, y float32 }
	p  *T
}

// libtcc's code faults at nil by itself: no test.
//
//go:noinline
func f(t *T) float32 { return t.p.in.y }

func main() { f(&T{p: &T{}}) }
