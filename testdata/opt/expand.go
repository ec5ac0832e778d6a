// Calls that become statements, and calls that stay.
package main

func max(a, b int) int {
	if a > b {
		return a
	}
	return b
}

func element(s []int, i int) int { return s[i] }

func sum(s []int) (n int) {
	for _, v := range s {
		n += v
	}
	return n
}

//go:noinline
func one() int { return 1 }

func expanded(x, y int) int { return max(x, y) }
func mayPanic(s []int) int  { return element(s, 2) }
func loops(s []int) int     { return sum(s) }
func asked() int            { return one() }

func main() {
	s := []int{4, 5, 6}
	println(expanded(2, 3), mayPanic(s), loops(s), asked())
}
