// Variables whose address outlives the call, the block or the iteration that made them.
package main

import "fmt"

type node struct {
	v    int
	next *node
}

func local() *int { x := 41; x++; return &x }

func param(x int) *int { return &x }

func named() (p *int, r int) {
	p = &r
	r = 7
	return p, 8
}

func through(p *int) *int { return p }

func store(dst **int, src *int) { *dst = src }

func viaStore() *int {
	var p *int
	x := 5
	store(&p, &x)
	return p
}

func viaCall() *int {
	x := 6
	return through(through(&x))
}

var global *node

func viaField(v int) {
	n := node{v: v}
	n.next = global
	global = &n
}

func list(n int) *node {
	var head *node
	for i := 0; i < n; i++ {
		c := node{v: i, next: head}
		head = &c
	}
	return head
}

func iterations() []*int {
	var ps []*int
	for i := 0; i < 3; i++ {
		x := i * 10
		ps = append(ps, &x)
	}
	return ps
}

// The loop outlives x, though neither outlives the function.
func previous() (sum int) {
	var last *int
	for i := 1; i <= 4; i++ {
		x := i
		if last != nil {
			sum += *last
		}
		last = &x
	}
	return sum + *last*100
}

func backward() (s string) {
	var ps [3]*int
	i := 0
again:
	x := i
	ps[i] = &x
	i++
	if i < 3 {
		goto again
	}
	for _, p := range ps {
		s += fmt.Sprint(*p, ";")
	}
	return s
}

func array() []int {
	a := [4]int{1, 2, 3, 4}
	return a[1:3]
}

func literal() *node { return &node{1, &node{2, nil}} }

func slice() []int { return []int{1, 2, 3} }

func fill() {
	var junk [64]int
	for i := range junk {
		junk[i] = -i
	}
	sink += junk[len(junk)-1]
}

var sink int

func main() {
	p, q, r := local(), param(9), viaStore()
	n, _ := named()
	v := viaCall()
	l, s, a := literal(), slice(), array()
	ps := iterations()
	fill()
	fmt.Println(*p, *q, *r, *n, *v)
	fmt.Println(l.v, l.next.v, s, a)
	fmt.Println(*ps[0], *ps[1], *ps[2])
	for i := 0; i < 3; i++ {
		viaField(i)
	}
	fill()
	for n := global; n != nil; n = n.next {
		fmt.Print(n.v, " ")
	}
	for n := list(4); n != nil; n = n.next {
		fmt.Print(n.v, " ")
	}
	fmt.Println()
	fmt.Println(previous(), backward())
}
