//go:build go1.21

package main

type Set[T comparable] = map[T]bool // ERROR "generic type alias requires go1.23 or later \(file declares //go:build go1.21\)"

func f(yield func(int) bool) {}

func main() {
	for range 3 { // ERROR "requires go1.22 or later \(file declares //go:build go1.21\)"
	}
	for range f { // ERROR "requires go1.23 or later \(file declares //go:build go1.21\)"
	}
	_ = min(1, 2)
}
