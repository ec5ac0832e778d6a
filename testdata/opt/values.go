// Copies of variables that never change are not made; a variable that does is copied.
package main

func copied(a, b int) int {
	x, y := a, b
	return x*y + x
}

func later(a int) int {
	x := a
	a++
	return x + a
}

func each(s []int) (n int) {
	for _, v := range s {
		n += v
	}
	return n
}

func grows(s []int) (n int) {
	for _, v := range s {
		s = append(s, v)
		n += v
	}
	return n + len(s)
}

func main() {
	println(copied(2, 3), later(1), each([]int{1, 2}), grows([]int{1, 2}))
}
