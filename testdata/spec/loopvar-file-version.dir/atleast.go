//go:build go1.5 && linux

package main

import "fmt"

// Before Go 1.21 the line said which releases build the file: it means go1.21.
func atleast21() {
	var fs []func() int
	for i := 0; i < 2; i++ {
		fs = append(fs, func() int { return i })
	}
	fmt.Println("floor", fs[0](), fs[1](), min(2, 1))
}
