package main

// Operands of index expressions come first, then the right side, then the assignments from left to right.
func f(a []int, i int) {
	i, a[i] = a[0], i
}

func main() { f(nil, 0) }
