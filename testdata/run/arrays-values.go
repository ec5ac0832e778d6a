package main

import "fmt"

type grid [2][3]int

func change(a [3]int) [3]int { a[0] = 100; return a }

func main() {
	a := [3]int{1, 2, 3}
	b := a
	b[0] = 9
	fmt.Println(a, b, a == b, a == [3]int{1, 2, 3}, change(a), a)
	var g grid
	g[1][2] = 5
	h := g
	h[0][0] = 1
	fmt.Println(g, h, len(g), len(g[0]))
	for i, v := range a {
		a[2] = 50
		fmt.Print(i, v, " ")
	}
	fmt.Println(a)
	s := a[:]
	for i, v := range s {
		s[2] = 70
		fmt.Print(i, v, " ")
	}
	fmt.Println()
	c := [...]string{2: "c", 0: "a"}
	fmt.Println(len(c), c)
	arr := [2]struct{ p *int }{}
	n := 3
	arr[1].p = &n
	cp := arr
	*cp[1].p = 4
	fmt.Println(n)
	m := map[[2]int]string{{1, 2}: "x"}
	fmt.Println(m[[2]int{1, 2}])
}
