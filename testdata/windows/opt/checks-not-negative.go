package main

// i may be negative.
func f(s []int, i int) int {
	if i < len(s) {
		return s[i]
	}
	return 0
}

func main() { f(nil, 0) }
