package main

// Cases that are not constant are tried in order.
func f(x, y int) int {
	switch {
	case x < y:
		return -1
	case x > y:
		return 1
	}
	return 0
}

func main() { f(0, 0) }
