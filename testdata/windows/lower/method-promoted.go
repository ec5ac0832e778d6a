package main

type A struct{ n int }

func (a *A) M() int { return a.n }

type B struct {
	s string
	*A
}

// The method table has a wrapper that finds the receiver through the embedded field.
func main() {
	var i interface{ M() int } = B{}
	i.M()
}
