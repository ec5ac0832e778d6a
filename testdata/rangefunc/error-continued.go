// An iterator that goes on after the body has said stop.
package main

import "fmt"

func bad(yield func(int) bool) {
	yield(1)
	yield(2)
}

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	try(func() {
		for x := range bad {
			fmt.Println(x)
			break
		}
	})
	try(func() {
		for x := range bad {
			fmt.Println(x)
			return
		}
	})
	try(func() {
	outer:
		for range 2 {
			for range bad {
				continue outer
			}
		}
	})
	for x := range bad {
		fmt.Println(x)
	}
}
