package main

func f(x int) int {
	if y := x * 2; y > 10 && x != 7 {
		return y
	} else if y < 0 {
		return -y
	}
	return 0
}

func main() { f(0) }
