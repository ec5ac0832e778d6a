//go:build go1.21

package main

import "fmt"

func older() {
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i *= 2; return i })
	}
	var ps []*int
	for _, v := range []int{7, 8, 9} {
		ps = append(ps, &v)
	}
	fmt.Println("older", fs[0](), fs[1](), fs[2](), fs[1](), *ps[0], *ps[1], *ps[2])
}

func generic[T any](v T) {
	var fs []func() int
	for k := range map[int]T{5: v} {
		fs = append(fs, func() int { return k })
	}
	for i := range [...]int{1, 2, 3} {
		fs = append(fs, func() int { return i })
	}
	fmt.Println("generic", fs[0](), fs[1](), fs[2](), fs[3]())
}
