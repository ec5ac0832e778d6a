package main

import "fmt"

func upto(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		defer fmt.Println("end")
		for i := 0; i < n; i++ {
			if !yield(i) {
				fmt.Println("told to stop at", i)
				return
			}
		}
	}
}

func main() {
	for i := range upto(5) {
		if i == 1 {
			continue
		}
		if i == 3 {
			break
		}
		fmt.Println(i)
	}
	for i := range upto(3) {
		switch {
		case i == 1:
			break
		default:
			fmt.Println("case", i)
			if i == 2 {
				continue
			}
		}
		for j := 0; j < 10; j++ {
			if j == 1 {
				break
			}
			if j == 0 {
				continue
			}
		}
		fmt.Println("after", i)
	}
}
