package main

//go:noinline
func f(x byte) int {
	switch x {
	case 'a', 'b':
		return 1
	case 0:
		return 2
	}
	return 3
}

func main() { f(0) }
