package main

func seq(yield func(int) bool) {
	for i := 0; i < 3 && yield(i); i++ {
	}
}

func sum() (s int) {
	for v := range seq {
		s += v
	}
	return s
}

func addresses() (p *int) {
	for v := range seq {
		p = &v
	}
	return p
}

func main() { println(sum(), *addresses()) }
