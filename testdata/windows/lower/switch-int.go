package main

func f(x int) int {
	switch x {
	case 1, 2:
		return 10
	case 3:
		x++
		fallthrough
	case 4:
		return x
	default:
		return 0
	}
}

func main() { f(0) }
