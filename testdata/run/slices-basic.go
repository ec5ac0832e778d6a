package main

import "fmt"

func main() {
	a := [...]int{0, 1, 2, 3, 4, 5}
	s := a[1:3]
	fmt.Println(s, len(s), cap(s))
	s = append(s, 99)
	fmt.Println(a, s)
	t := a[1:2:3]
	t = append(t, 7, 8)
	t[0] = 42
	fmt.Println(a, t, len(t))
	fmt.Println(copy(a[2:], a[:]), a)
	fmt.Println(copy(s, []int{5, 6, 7, 8, 9}), s)
	var b []byte
	b = append(b, "hello"...)
	fmt.Println(string(b), copy(b, "HE"), string(b))
	var n []int
	fmt.Println(n == nil, len(n), cap(n), n[:0] == nil, append(n, n...) == nil)
	p := &a
	fmt.Println(len(p), p[2], p[1:3])
	for i := range p {
		p[i] = i * i
	}
	fmt.Println(a)
	matrix := make([][]int, 3)
	for i := range matrix {
		matrix[i] = make([]int, i+1)
		matrix[i][i] = i
	}
	fmt.Println(matrix)
	self := []int{1, 2, 3}
	self = append(self[:1], self...)
	fmt.Println(self)
}
