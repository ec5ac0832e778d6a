package main

// A callee may use any register.
func f(n int) float64 {
	t := 0.0
	for range n {
		t += g()
	}
	return t
}

func g() float64 { println(); return 1 }

func main() { f(0) }
