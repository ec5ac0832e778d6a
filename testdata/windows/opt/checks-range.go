package main

// The loop's own condition implies the check.
func f(s []int) (n int) {
	for i := range s {
		n += s[i]
	}
	return
}

func main() { f(nil) }
