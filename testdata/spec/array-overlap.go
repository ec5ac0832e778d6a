package main

import "fmt"

type A [40]byte
type P [3]*int

//go:noinline
func move[T any](to, from *T) { *to = *from }

//go:noinline
func both(s []byte, i, j int) (x A) {
	x = *(*A)(s[i:])
	*(*A)(s[j:]) = *(*A)(s[i:])
	return
}

func fill(s []byte) {
	for i := range s {
		s[i] = byte(i)
	}
}

func main() {
	s := make([]byte, 64)
	for _, d := range []int{0, 1, 5, 8, 16, 20} {
		fill(s)
		*(*[40]byte)(s[d:]) = *(*[40]byte)(s)
		fmt.Println(s)
		fill(s)
		*(*[40]byte)(s) = *(*[40]byte)(s[d:])
		fmt.Println(s)
		fill(s)
		move((*[40]byte)(s[d:]), (*[40]byte)(s))
		fmt.Println(s)
		fill(s)
		fmt.Println(both(s, d, 20-d), s)
	}
	t := []int{1, 2, 3, 4, 5}
	*(*[3]int)(t[1:]) = *(*[3]int)(t)
	fmt.Println(t)
	*(*[3]int)(t) = *(*[3]int)(t[2:])
	fmt.Println(t)
	a, b, c := 1, 2, 3
	p := []*int{&a, &b, &c, nil}
	*(*P)(p[1:]) = P(p[:3])
	fmt.Println(*p[0], *p[1], *p[2], *p[3])
	*(*[2]int)(t[1:]), *(*[2]int)(t[2:]) = *(*[2]int)(t), *(*[2]int)(t[3:])
	fmt.Println(t)
	func() {
		defer func() { fmt.Println(recover()) }()
		var q *[40]byte
		*q = *(*[40]byte)(s)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var q *[40]byte
		*(*[40]byte)(s) = *q
	}()
}
