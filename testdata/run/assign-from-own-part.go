// A variable set from a part of what it holds: all of the right side is read first.
package main

import "fmt"

type tree []tree

type node struct {
	name string
	kids []node
}

type pair struct {
	a, b string
	in   *pair
}

func main() {
	x := tree{tree{nil, nil}, nil, nil}
	x = x[0]
	fmt.Println(len(x), cap(x))
	n := []node{{"a", []node{{"b", nil}, {"c", []node{{"d", nil}}}}}}
	for i := 0; len(n) > 0; i++ {
		fmt.Print(n[len(n)-1].name, len(n), cap(n), " ")
		n = n[len(n)-1].kids
	}
	fmt.Println()
	m := [][]string{{"x", "y"}, {"z"}}
	m[0], m[1] = m[1], m[0]
	m[0] = m[1][1:]
	fmt.Println(m)
	p := pair{"1", "2", &pair{"3", "4", &pair{"5", "6", nil}}}
	p = *p.in
	fmt.Println(p.a, p.b)
	p = *p.in
	fmt.Println(p.a, p.b, p.in == nil)
	var e any = []any{1, "two", []any{3}}
	for {
		l, ok := e.([]any)
		if !ok {
			break
		}
		e = l[len(l)-1]
	}
	fmt.Println(e)
	q := []*pair{{"7", "8", nil}}
	q[0].a, q[0].b = q[0].b, q[0].a
	q[0].in = &pair{q[0].a, q[0].b, q[0].in}
	*q[0] = *q[0].in
	fmt.Println(*q[0])
	var words []any
	words = append(words, words)
	words[0] = words
	words = words[0].([]any)
	fmt.Println(len(words))
}

type ring struct {
	cur entry
	all [3]entry
}

type entry struct {
	next int
	name string
}

var g = ring{entry{1, "g0"}, [3]entry{{2, "g1"}, {0, "g2"}, {1, "g3"}}}

func init() {
	r := ring{entry{1, "r0"}, [3]entry{{2, "r1"}, {0, "r2"}, {1, "r3"}}}
	for i := 0; i < 4; i++ {
		r.cur = r.all[r.cur.next]
		g.cur = g.all[g.cur.next]
		fmt.Print(r.cur, g.cur, " ")
	}
	s := [2][]string{{"a", "b"}, {"c"}}
	i := 1
	s[0], i = s[i], 0
	s[i] = s[i][:1]
	fmt.Println(s, i)
}
