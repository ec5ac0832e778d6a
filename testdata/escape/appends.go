package main

var kept []int

func stays(n int) int {
	var s []int
	s = append(s, n)
	return len(s)
}

func leaves(n int) {
	var s []int
	s = append(s, n)
	kept = s
}

func main() {
	leaves(1)
	println(stays(1), len(kept))
}
