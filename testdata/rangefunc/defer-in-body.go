// A defer in the body belongs to the function around the loop.
package main

import "fmt"

func it(yield func(int) bool) {
	defer fmt.Println("it end")
	for i := 0; i < 3; i++ {
		if !yield(i) {
			return
		}
	}
}

func f() {
	defer fmt.Println("first")
	for i := range it {
		defer fmt.Println("loop", i)
		for j := range it {
			if j == 1 {
				break
			}
			defer func() { fmt.Println("inner", i, j) }()
		}
	}
	defer fmt.Println("last")
	fmt.Println("f ends")
}

func result() (n int) {
	for i := range it {
		defer func() { n = n*10 + i }()
	}
	return 5
}

func main() {
	f()
	fmt.Println(result())
}
