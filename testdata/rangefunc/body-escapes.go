// The iterator keeps the body; what it refers to lives on.
package main

import "fmt"

type keeper struct{ f func(int) bool }

func (k *keeper) all(yield func(int) bool) {
	k.f = yield
	for i := 0; i < 3; i++ {
		if !yield(i) {
			return
		}
	}
}

func run(k *keeper) *int {
	n := 5
	for i := range k.all {
		n += i
	}
	return &n
}

func churn() int {
	s := 0
	for i := 0; i < 1000; i++ {
		s += len(make([]byte, 1000))
	}
	return s
}

func main() {
	var k keeper
	p := run(&k)
	churn()
	fmt.Println(*p)
	defer func() { fmt.Println(recover(), *p) }()
	k.f(3)
}
