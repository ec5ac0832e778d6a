// Checks that cannot fail are dropped: constant bounds, nil pointers seen before, the loop's condition; near misses keep theirs.
package main

type grid [8][8]int

func diagonal(g *grid) (t int) {
	for i := 0; i < 8; i++ {
		t += g[i][i]
	}
	return t
}

func beyond(g *grid, n int) (t int) {
	for i := 0; i < n; i++ {
		t += g[i][0]
	}
	return t
}

func below(g *grid) (t int) {
	for i := 7; i > -2; i-- {
		t += g[i][0]
	}
	return t
}

func twice(s []int, i int) int { return s[i] + s[i] }

func grows(s []int, i int) int {
	n := s[i]
	s = s[:1]
	return n + s[i]
}

func fails(f func()) {
	defer func() { println(recover().(error).Error()) }()
	f()
}

func main() {
	g := &grid{{1, 2}, {3, 4}}
	println(diagonal(g), beyond(g, 3), twice([]int{5, 6}, 1))
	fails(func() { beyond(g, 9) })
	fails(func() { below(g) })
	fails(func() { diagonal(nil) })
	fails(func() { grows([]int{5, 6}, 1) })
}
