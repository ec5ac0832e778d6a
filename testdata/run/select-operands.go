package main

import "fmt"

type X struct{ c chan int }

func set(px *int, v int) chan bool {
	*px = v
	return make(chan bool)
}

// Operands of select are evaluated once, in the order of the text.
func main() {
	c := make(chan int, 1)
	x := 0
	select {
	case c <- x:
	case <-set(&x, 42):
	}
	fmt.Println(<-c)

	func() {
		defer func() { fmt.Println(recover() != nil, x) }()
		var p *X
		select {
		case <-p.c:
		case <-set(&x, 7):
		}
	}()

	m := map[int]int{}
	func() {
		defer func() { fmt.Println(recover() != nil, len(m)) }()
		var p *int
		m[0] += *p
	}()

	switch i := any(true); {
	case i:
		fmt.Println("true")
	}
	switch i := any(1); {
	case i:
		fmt.Println("one")
	default:
		fmt.Println("default")
	}
}
