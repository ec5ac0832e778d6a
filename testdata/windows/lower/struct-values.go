package main

type P struct{ x, y int }

type R struct {
	min, max P
	tag      string
}

// Structs and arrays are values: assignments copy.
func f(r R, a [2]P) R {
	s := r
	s.min.x = a[1].y
	a[0] = s.max
	return s
}

func main() { f(R{}, [2]P{}) }
