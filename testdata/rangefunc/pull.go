package main

import (
	"fmt"
	"iter"
)

func count(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		defer fmt.Println("count ends")
		for i := range n {
			if !yield(i) {
				fmt.Println("stopped at", i)
				return
			}
		}
	}
}

func main() {
	next, stop := iter.Pull(count(2))
	fmt.Println(next())
	fmt.Println(next())
	fmt.Println(next())
	fmt.Println(next())
	stop()
	next, stop = iter.Pull(count(9))
	fmt.Println(next())
	stop()
	stop()
	fmt.Println(next())
	next, stop = iter.Pull(count(9))
	stop() // never started
	fmt.Println(next())
	next2, stop2 := iter.Pull2(func(yield func(string, []int) bool) {
		_ = yield("a", []int{1}) && yield("b", nil)
	})
	defer stop2()
	fmt.Println(next2())
	fmt.Println(next2())
	fmt.Println(next2())
}
