package main

// The slice is read once: assignments to s inside the loop do not change the loop.
func f(s []int) (sum int) {
	for i, v := range s {
		sum += i * v
		s = nil
	}
	return
}

func main() { f(nil) }
