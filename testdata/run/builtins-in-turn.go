package main

import "fmt"

type S []S

type G struct{ s []G }

func main() {
	var s S
	s = append(s, s) // the old value goes in
	fmt.Println(s[0] == nil, len(s), len(s[0]))
	s = append(s, s[:1])
	fmt.Println(len(s[1]), cap(s[1]) >= 1)

	n := []int{1}
	n = append(n, cap(n))
	fmt.Println(n[1])

	x := make([]int, 1, 4)
	f := func() int { x = make([]int, 3, 9); return 2 }
	a, b, c, d := len(x), cap(x), f(), len(x)
	fmt.Println(a, b, c, d)
	z := 1 + 2i
	g := func() int { z = 3; return 7 }
	r, i, h, r2 := real(z), imag(z), g(), real(z)
	fmt.Println(r, i, h, r2)

_:
_:
	defer func() { fmt.Println(recover().(error).Error()) }()
	var none [0][2]int
	k := 0
	none[k][0] = 1
}
