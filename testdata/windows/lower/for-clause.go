package main

// Nothing captures i: one variable is enough.
func f(n int) (sum int) {
	for i := 0; i < n; i++ {
		if i == 3 {
			continue
		}
		sum += i
	}
	return
}

func main() { f(0) }
