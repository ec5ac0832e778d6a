// Spec: For statements with range clause: the range expression is evaluated once; an array is copied.
package main

import "fmt"

type box struct{ a [3]int }

func (b *box) set(i, v int) { b.a[i] = v }

type nums [3]int

func (n *nums) bump() { n[2]++ }

func main() {
	a := [3]int{1, 2, 3}
	for i, v := range a {
		a[2] = 10
		fmt.Print(i, v, " ")
	}
	b := [3]int{1, 2, 3}
	s := b[:]
	for i, v := range b {
		s[2] = 10
		fmt.Print(i, v, " ")
	}
	c := nums{1, 2, 3}
	for i, v := range c {
		c.bump()
		fmt.Print(i, v, " ")
	}
	d := box{[3]int{1, 2, 3}}
	for i, v := range d.a {
		d.set(2, 10)
		fmt.Print(i, v, " ")
	}
	e := [3]int{1, 2, 3}
	change := func() { e[2] = 10 }
	for i, v := range e {
		change()
		fmt.Print(i, v, " ")
	}
	fmt.Println()

	l := []int{1, 2, 3}
	for i, v := range l {
		l = append(l, v)
		l[2] = 7
		fmt.Print(i, v, " ")
	}
	t := "héy"
	for i, r := range t {
		t = ""
		fmt.Print(i, string(r), " ")
	}
	fmt.Println(len(l), t)

	// Counters: changed, kept, addressed, nested, jumped over.
	for i := range 4 {
		i += 2
		fmt.Print(i, " ")
	}
	var kept []func() int
	for i := range 3 {
		kept = append(kept, func() int { i++; return i })
	}
	for _, f := range kept {
		fmt.Print(f(), f(), " ")
	}
	var ptrs []*int
	for i := range [3]int{} {
		ptrs = append(ptrs, &i)
	}
	for _, p := range ptrs {
		fmt.Print(*p, " ")
	}
outer:
	for i := range 3 {
		for j := range "ab" {
			if i == 1 {
				continue outer
			}
			defer fmt.Print(i, j, "; ")
		}
	}
	for i := range uint8(3) {
		fmt.Printf("%T%d ", i, i)
	}
	fmt.Println()
}
