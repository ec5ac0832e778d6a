//go:build go1.23

package main

import "fmt"

func newer() {
	var fs []func() int
	for i := range 3 {
		fs = append(fs, func() int { return i })
	}
	for i := 5; i < 7; i++ {
		fs = append(fs, func() int { return i })
	}
	for _, f := range fs {
		fmt.Print(f(), " ")
	}
	fmt.Println()
}
