package main

// g may change x through the pointer.
func f(x int) int {
	y := x
	g(&x)
	return y * x
}

func g(p *int) { println(*p) }

func main() { f(0) }
