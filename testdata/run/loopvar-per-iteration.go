// Spec: For statements: each iteration has its own variable (Go 1.22).
package main

import "fmt"

func main() {
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { return i })
	}
	for _, v := range []string{"a", "b"} {
		fs = append(fs, func() int { return int(v[0]) })
	}
	for i := range 2 {
		fs = append(fs, func() int { return 100 + i })
	}
	for _, f := range fs {
		fmt.Print(f(), " ")
	}
	fmt.Println()
	var ptrs []*int
	for i := 0; i < 6; i++ {
		ptrs = append(ptrs, &i)
		i++
	}
	for _, p := range ptrs {
		fmt.Print(*p, " ")
	}
	fmt.Println()
	for i := 0; i < 4; i++ {
		defer func() { fmt.Print(i, " ") }()
		if i == 1 {
			i++
			continue
		}
	}
	fmt.Println()
}
