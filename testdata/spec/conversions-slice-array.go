// Spec: Conversions from slice to array or array pointer (arrays: Go 1.20).
package main

import "fmt"

type A4 [4]byte

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	s := make([]byte, 2, 4)
	a0 := [0]byte(s)
	a1 := [1]byte(s[1:])
	a2 := [2]byte(s)
	fmt.Println(a0, a1, a2)
	try(func() { _ = [4]byte(s) })
	try(func() { fmt.Println(A4(s[:4])) })
	s0 := (*[0]byte)(s)
	s1 := (*[1]byte)(s[1:])
	s2 := (*[2]byte)(s)
	fmt.Println(s0 != nil, &s1[0] == &s[1], &s2[0] == &s[0])
	try(func() { _ = (*[4]byte)(s) })
	s1[0] = 9
	a2[0] = 7
	fmt.Println(s, a2, *s2)
	var t []string
	fmt.Println([0]string(t), (*[0]string)(t) == nil, (*[0]string)([]string{}) == nil)
	try(func() { _ = (*[1]string)(t) })
	try(func() { _ = [1]string(t) })
	x, y, z := [3]int([]int{1, 2, 3}), [2]int([]int{4, 5, 6}[1:]), *(*[2]int)([]int{7, 8})
	fmt.Println(x, y, z, x == [3]int([]int{1, 2, 3}))
	f := func(a [2]int) int { a[0] = 100; return a[0] + a[1] }
	sl := []int{1, 2}
	fmt.Println(f([2]int(sl)), sl)
	for i, v := range [2]int(sl) {
		sl[1] = 50
		fmt.Print(i, v, " ")
	}
	fmt.Println()
}
