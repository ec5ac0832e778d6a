// Pointers that leave their function by way of functions that call each other, and some that do not.
package main

import "fmt"

type node struct {
	v    int
	next *node
}

var kept []*int
var global *node

//go:noinline
func clobber(n int) int {
	var a [64]int
	for i := range a {
		a[i] = -n
	}
	if n > 0 {
		return clobber(n-1) + a[n]
	}
	return a[0]
}

// Kept at the bottom of the recursion only.
func even(n int, p *int) {
	if n == 0 {
		kept = append(kept, p)
		return
	}
	odd(n-1, p)
}

func odd(n int, p *int) { even(n-1, p) }

// Returned through three functions.
func a(n int, p *node) *node {
	if n == 0 {
		return p
	}
	return b(n-1, p)
}
func b(n int, p *node) *node { return c(n, p) }
func c(n int, p *node) *node { return a(n, p) }

// Stored in another parameter's target.
func link(n int, list, p *node) {
	if n == 0 {
		list.next = p
		return
	}
	link(n-1, list, p)
}

// One load behind the parameter.
func deep(n int, p **node) {
	if n == 0 {
		global = *p
		return
	}
	deeper(n, p)
}
func deeper(n int, p **node) { deep(n-1, p) }

// Swaps its parameters on each round: both leak.
func swap(n int, p, q *int) *int {
	if n == 0 {
		return p
	}
	return swap(n-1, q, p)
}

// Nothing leaves.
func sum(n *node) int {
	if n == nil {
		return 0
	}
	m := node{n.v, n.next}
	return m.v + rest(&m)
}
func rest(n *node) int { return sum(n.next) }

func fill(n int, f func(*int)) {
	x := n
	f(&x)
	if n > 0 {
		fill(n-1, f)
	}
}

func makeAll() {
	x, y := 1, 2
	even(4, &x)
	even(6, &y)
	n := node{v: 3}
	global = a(5, &n)
	list, item := new(node), node{v: 4}
	link(3, list, &item)
	global.next = list
	m := &node{v: 5}
	_ = m
	list.v = 10
	fill(3, func(p *int) { kept = append(kept, p) })
}

func makeDeep() {
	m := &node{v: 6}
	deep(3, &m)
}

func makeSwapped(k int) *int {
	p, q := 7, 8
	return swap(k, &p, &q)
}

func main() {
	makeAll()
	clobber(40)
	for _, p := range kept {
		fmt.Print(*p, " ")
	}
	fmt.Println(global.v, global.next.v, global.next.next.v)
	makeDeep()
	r, s := makeSwapped(2), makeSwapped(3)
	clobber(40)
	fmt.Println(global.v, *r, *s)
	var l *node
	for i := 0; i < 5; i++ {
		l = &node{i, l}
	}
	fmt.Println(sum(l))
}
