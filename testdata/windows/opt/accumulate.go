package main

// The sum stays in a register while the loop runs.
func f(s []float64) float64 {
	t := 0.0
	for _, v := range s {
		t += v
	}
	return t
}

func main() { f(nil) }
