package p

type B bool

func f(x int, p *int, e any) {
	a := x < 1
	var b B = x == 2
	c := p != nil && e == 3
	_, _, _ = a, b, c
}
