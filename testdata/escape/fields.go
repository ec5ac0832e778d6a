package main

type node struct {
	next *node
	val  [4]int
}

var kept *int

func element(n node) int {
	p := &n.val[1]
	return *p
}

func escapes(n node) { kept = &n.val[2] }

func list() int {
	var a, b node
	a.next = &b
	b.val[0] = 5
	return a.next.val[0]
}

func main() {
	escapes(node{})
	println(element(node{}), list(), *kept)
}
