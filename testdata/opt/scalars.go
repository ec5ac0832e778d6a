// Aggregates of which only parts are named are variables of their own; one that is passed on or whose address is taken is not.
package main

type pair struct{ a, b int }

func swapped(a, b int) int {
	p := pair{a, b}
	p.a, p.b = p.b, p.a
	return p.a*10 + p.b
}

func middle(s string) int {
	t := s[1:]
	t = t[:len(t)-1]
	return len(t)
}

func square(re, im float64) int {
	c := complex(re, im)
	c = c * c
	return int(real(c))
}

//go:noinline
func sum(p pair) int { return p.a + p.b }

func passed(a, b int) int {
	p := pair{a, b}
	p.a++
	return sum(p)
}

//go:noinline
func grow(p *pair) { p.a++ }

func addressed(a, b int) int {
	p := pair{a, b}
	grow(&p)
	return p.a
}

func kept(a int) (n int) {
	p := pair{a, 1}
	defer func() {
		recover()
		n = p.a
	}()
	p.a += 2
	var q *pair
	p.a += q.b
	return 0
}

func main() {
	println(swapped(1, 2), middle("hello"), square(3, 2), passed(1, 2), addressed(1, 2), kept(5))
}
