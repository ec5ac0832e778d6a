package main

type T struct {
	p *T
	s []int
}

var kept *T

func stay() int {
	a := &T{}
	b := &T{p: a, s: []int{1, 2}}
	c := new(T)
	return len(b.s) + len(c.s)
}

func leave() []int {
	kept = &T{}
	kept.p = new(T)
	return []int{1}
}

func main() { println(stay(), len(leave())) }
