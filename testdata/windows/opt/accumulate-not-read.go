package main

// The loop's condition reads the sum.
func f(s []float64) float64 {
	t := 0.0
	for i := 0; i < len(s) && t < 10; i++ {
		t += s[i]
	}
	return t
}

func main() { f(nil) }
