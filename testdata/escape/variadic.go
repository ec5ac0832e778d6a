package main

var kept []int

func sum(xs ...int) (s int) {
	for _, x := range xs {
		s += x
	}
	return s
}

func keep(xs ...int) { kept = xs }

func main() {
	keep(1, 2)
	println(sum(1, 2, 3), len(kept))
}
