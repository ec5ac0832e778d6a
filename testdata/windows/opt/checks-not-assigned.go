package main

// s changes in the loop: its length is not known at the next index.
func f(s []int) (n int) {
	for i := range s {
		s = s[1:]
		n += s[i]
	}
	return
}

func main() { f(nil) }
