// Binary trees: allocation, pointers, recursion; a search tree with string keys.
package main

type node struct{ left, right *node }

func bottomUp(depth int) *node {
	if depth == 0 {
		return &node{}
	}
	return &node{bottomUp(depth - 1), bottomUp(depth - 1)}
}

func (n *node) count() int {
	if n.left == nil {
		return 1
	}
	return 1 + n.left.count() + n.right.count()
}

type entry struct {
	key         string
	n           int
	left, right *entry
}

func (e *entry) insert(key string) *entry {
	if e == nil {
		return &entry{key: key, n: 1}
	}
	switch {
	case key < e.key:
		e.left = e.left.insert(key)
	case key > e.key:
		e.right = e.right.insert(key)
	default:
		e.n++
	}
	return e
}

func main() {
	long := bottomUp(16)
	sum := 0
	for i := 0; i < 40; i++ {
		sum += bottomUp(14).count()
	}
	var root *entry
	x := uint32(1)
	for i := 0; i < 200000; i++ {
		x = x*1664525 + 1013904223
		k := [3]byte{'a' + byte(x>>24)%26, 'a' + byte(x>>16)%26, 'a' + byte(x>>8)%8}
		root = root.insert(string(k[:]))
	}
	println(sum, long.count(), root.n)
}
