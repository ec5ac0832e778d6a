package main

import "fmt"

type S struct{ a, b, c int64 }

func grow[T any](n int) {
	var s []T
	last := -1
	for i := 0; i < n; i++ {
		var z T
		s = append(s, z)
		if cap(s) != last {
			fmt.Print(cap(s), " ")
			last = cap(s)
		}
	}
	fmt.Println()
}

func loc() {
	var s []int
	s = append(s, 1)
	fmt.Println(cap(s))
	s = append(s, 1, 2, 3, 4)
	fmt.Println(cap(s))
	var b []byte
	b = append(b, "hello"...)
	fmt.Println(cap(b))
	var st []string
	for i := 0; i < 3; i++ {
		st = append(st, "x")
		fmt.Println(cap(st))
	}
	var ss []S
	ss = append(ss, S{})
	fmt.Println(cap(ss))
	q := []int{}
	q = append(q, 1)
	fmt.Println(cap(q))
	m := make([]int, 0)
	m = append(m, 1)
	fmt.Println(cap(m))
}

func main() {
	grow[byte](2000)
	grow[int](2000)
	grow[S](2000)
	grow[string](500)
	grow[struct{}](5)
	loc()
	var s []int
	for i := 0; i < 10; i++ {
		s = append(s, i)
		fmt.Println(len(s), cap(s))
	}
}
