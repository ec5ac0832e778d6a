// Labels lead out of, and on with, loops further out, of every kind.
package main

import "fmt"

func it(name string) func(func(int) bool) {
	return func(yield func(int) bool) {
		defer fmt.Println(name, "end")
		for i := 0; i < 3; i++ {
			if !yield(i) {
				return
			}
		}
	}
}

func main() {
outer:
	for i := range it("a") {
		for j := range it("b") {
			if j == 1 {
				continue outer
			}
			if i == 1 {
				break outer
			}
			fmt.Println(i, j)
		}
	}
plain:
	for i := 0; i < 3; i++ {
		for j := range it("c") {
			for range it("d") {
				if i == 1 {
					continue plain
				}
				if i == 2 {
					break plain
				}
				fmt.Println("once", i, j)
				break
			}
			break
		}
	}
sw:
	switch {
	default:
		for range it("e") {
			break sw
		}
		fmt.Println("not here")
	}
own:
	for i := range it("f") {
		switch i {
		case 0:
			continue own
		case 1:
			fmt.Println("one")
			break own
		}
	}
}
