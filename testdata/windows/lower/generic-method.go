package main

type Number interface{ ~int | ~float64 }

type Sum[N Number] struct{ n N }

func (s *Sum[N]) Add(x N) { s.n += x }

// A method of an instance is a function of its own.
func main() {
	var a Sum[int]
	var b Sum[float64]
	a.Add(1)
	b.Add(2)
}
