package main

// A function that captures nothing has a static value; a nil one faults when it is called.
func f(g func(int) int) (int, bool) {
	if g == nil {
		g = h
	}
	return g(1), g == nil
}

func h(x int) int { return x }

func main() { f(nil) }
