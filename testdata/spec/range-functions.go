// Spec: For statements with range clause: over functions (Go 1.23), all forms, labels, return, defer.
package main

import "fmt"

func count(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		defer fmt.Print("[end] ")
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}
func pairs(yield func(string, int) bool) { _ = yield("a", 1) && yield("b", 2) && yield("c", 3) }
func thrice(yield func() bool)           { _ = yield() && yield() && yield() }

type Seq[T any] func(yield func(T) bool)

func filter[T any](s Seq[T], keep func(T) bool) Seq[T] {
	return func(yield func(T) bool) {
		for v := range s {
			if keep(v) && !yield(v) {
				return
			}
		}
	}
}

type List []int

func (l List) Backward(yield func(int, int) bool) {
	for i := len(l) - 1; i >= 0; i-- {
		if !yield(i, l[i]) {
			return
		}
	}
}

func find(want int) (at int) {
	defer func() { at *= 10 }()
	for i := range count(100) {
		if i == want {
			return i
		}
	}
	return -1
}
func deferred() {
	for k := range pairs {
		defer fmt.Print("deferred ", k, " ")
	}
	fmt.Print("body done ")
}

func main() {
	for i := range count(3) {
		fmt.Print(i, " ")
	}
	fmt.Println()
	for k, v := range pairs {
		if v == 2 {
			continue
		}
		fmt.Print(k, v, " ")
	}
	for range thrice {
		fmt.Print(". ")
	}
	for range count(2) {
		fmt.Print("x ")
	}
	fmt.Println(find(7), find(200))
outer:
	for i := range count(5) {
		for j := range count(5) {
			switch {
			case j == 2:
				continue outer
			case i == 2:
				break outer
			}
			fmt.Print(i, j, " ")
		}
	}
	fmt.Println()
	deferred()
	fmt.Println()
	for v := range filter(Seq[int](count(6)), func(n int) bool { return n%2 == 1 }) {
		fmt.Print(v, " ")
	}
	var k, v int
	for k, v = range (List{5, 6, 7}).Backward {
	}
	fmt.Println(k, v)
	var fs []func() int
	for i := range count(3) {
		fs = append(fs, func() int { i++; return i })
	}
	fmt.Println(fs[0](), fs[0](), fs[2]())
	func() {
		defer func() { fmt.Println(recover()) }()
		for i := range count(3) {
			if i == 1 {
				panic("in body")
			}
		}
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		bad := func(yield func(int) bool) { yield(1); yield(2) }
		for range bad {
			break
		}
	}()
}
