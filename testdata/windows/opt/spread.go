package main

// The header of m[i] is not copied.
func f(m [][]int, i, j int) int {
	return m[i][j]
}

func main() { f(nil, 0, 0) }
