package main

import "fmt"

type st struct{ items []int; next *st }

func main() {
	var s []int
	for i := 0; i < 10; i++ {
		s = append(s, i)
	}
	s = append(s, s[0], s[9], len(s))
	p := &st{}
	p.items = append(p.items, 1)
	p.items = append(p.items, len(p.items), cap(p.items))
	q := &st{next: p}
	q.next.items = append(q.next.items, p.items[0])
	func() {
		defer func() { fmt.Println(recover(), len(s)) }()
		var n *st
		n.items = append(n.items, 1)
	}()
	f := func() int { s = nil; return 7 }
	s = append(s, f())
	fmt.Println(s, len(s), p.items, len(q.next.items))
}
