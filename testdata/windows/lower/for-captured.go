package main

// Each iteration has its own i, since the function literal outlives it.
func f(n int) (fs []func() int) {
	for i := 0; i < n; i++ {
		fs = append(fs, func() int { return i })
	}
	return
}

func main() { f(0) }
