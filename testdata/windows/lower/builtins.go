package main

func f(s []int, m map[string]int) []int {
	t := make([]int, 2, len(s))
	copy(t, s)
	delete(m, "k")
	clear(t)
	return append(s, t[0], min(1, t[1]))
}

func main() { f(nil, nil) }
