package main

import "fmt"

func it(yield func(int) bool) {
	for i := 0; i < 4; i++ {
		if !yield(i) {
			fmt.Println("stop", i)
			return
		}
	}
}

func main() {
	n := 0
again:
	for i := range it {
		if i == 1 {
			goto inside
		}
		fmt.Println("body", i)
	inside:
		if i == 2 {
			n++
			if n < 2 {
				goto again
			}
			for range it {
				goto out
			}
		}
	}
	fmt.Println("not here")
out:
	fmt.Println("out", n)
}
