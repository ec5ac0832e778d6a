package main

import "fmt"

func main() {
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { return i })
	}
	for _, s := range []int{5, 6} {
		fs = append(fs, func() int { return s })
	}
	for _, f := range fs {
		fmt.Print(f(), " ")
	}
	fmt.Println()
	newer()
}
