// Spec: For statements with range clause, function iterators of no, one and two values.
package main

import "fmt"

func none(yield func() bool) {
	for i := 0; i < 3 && yield(); i++ {
	}
}

func one(yield func(int) bool) {
	for i := 0; i < 3 && yield(i*i); i++ {
	}
}

func two(yield func(string, int) bool) {
	_ = yield("a", 1) && yield("b", 2)
}

func main() {
	n := 0
	for range none {
		n++
	}
	fmt.Println(n)
	for x := range one {
		fmt.Println(x)
	}
	for range one {
		n++
	}
	for k, v := range two {
		fmt.Println(k, v)
	}
	for k := range two {
		fmt.Println(k)
	}
	for _, v := range two {
		n += v
	}
	fmt.Println(n)
}
