package main

// The body becomes a function. A return inside it notes down its value and what to do, and ends the iteration.
func f(seq func(func(int) bool)) int {
	for v := range seq {
		if v > 3 {
			return v
		}
	}
	return 0
}

func main() { f(nil) }
