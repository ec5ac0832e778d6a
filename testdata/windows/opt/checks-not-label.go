package main

// A label may be reached from anywhere.
func f(s []int, i int) (n int) {
	n = s[i]
again:
	n += s[i]
	if i++; n < 9 {
		goto again
	}
	return
}

func main() { f(nil, 0) }
