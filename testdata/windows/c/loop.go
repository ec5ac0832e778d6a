package main

// A loop that begins with its condition is a while.
//
//go:noinline
func f(n int) (sum int) {
	for i := range n {
		if i == 5 {
			break
		}
		sum += i
	}
	return
}

func main() { f(0) }
