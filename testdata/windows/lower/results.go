package main

func f(x int) (n int, s string) {
	n, s = two()
	return three(two())
}

func two() (int, string)                 { return 1, "" }
func three(n int, s string) (int, string) { return n, s }

func main() { f(0) }
