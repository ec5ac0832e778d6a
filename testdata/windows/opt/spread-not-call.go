package main

// g may change m[i] between the two indexes.
func f(m [][]int, i int) int {
	return m[i][g(m)]
}

func g([][]int) int { println(); return 0 }

func main() { f(nil, 0) }
