// Spec: For statements. A variable per iteration since Go 1.22; a file's build line may ask for the older language.
package main

import "fmt"

func newer() {
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i *= 2; return i })
	}
	var ps []*int
	for _, v := range []int{7, 8, 9} {
		ps = append(ps, &v)
	}
	fmt.Println("newer", fs[0](), fs[1](), fs[2](), fs[1](), *ps[0], *ps[1], *ps[2])
}

func main() {
	newer()
	older()
	generic[int](3)
	atleast21()
}
