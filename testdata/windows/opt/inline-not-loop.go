package main

// sum does more than return an expression.
func f(n int) int { return sum(n) }

func sum(n int) (s int) {
	for i := range n {
		s += i
	}
	return
}

func main() { f(0) }
