// Verbs against the types of their arguments.
package main

import "fmt"

type T struct{ a, b int }

type S struct {
	n int
	s string
}

type Str int

func (Str) String() string { return "" }

type F func()

func main() {
	var (
		s   = "x"
		n   = 1
		f   = 1.5
		b   = true
		p   = &n
		e   error
		i   interface{}
		m   = map[string]int{}
		sl  = []string{}
		bs  = []byte{}
		t   T
		st  S
		str Str
		c   chan int
		fn  F
		cx  complex64
		arr [2]int
	)
	fmt.Printf("%d %s %f %t %p %v\n", n, s, f, b, p, e)
	fmt.Printf("%d\n", s)           // ERROR "^fmt.Printf format %d has arg s of wrong type string$"
	fmt.Printf("%s\n", n)           // ERROR "format %s has arg n of wrong type int$"
	fmt.Printf("%s\n", "a"+s, n)    // ERROR "^fmt.Printf call needs 1 arg but has 2 args$"
	fmt.Printf("%d\n", f)           // ERROR "format %d has arg f of wrong type float64"
	fmt.Printf("%t\n", n)           // ERROR "format %t has arg n of wrong type int"
	fmt.Printf("%p\n", n)           // ERROR "format %p has arg n of wrong type int"
	fmt.Printf("%f\n", n)           // ERROR "format %f has arg n of wrong type int"
	fmt.Printf("%s\n", p)           // ERROR "format %s has arg p of wrong type \*int"
	fmt.Printf("%d %d\n", m, sl)    // ERROR "format %d has arg m of wrong type map\[string\]int"
	fmt.Printf("%d\n", sl)          // ERROR "format %d has arg sl of wrong type \[\]string"
	fmt.Printf("%s %x %d\n", bs, bs, bs)
	fmt.Printf("%d %v %s\n", t, t, t) // ERROR "format %s has arg t of wrong type main.T"
	fmt.Printf("%d %d\n", &t, &st)    // ERROR "format %d has arg &st of wrong type \*main.S"
	fmt.Printf("%s %d\n", str, str)
	fmt.Printf("%d\n", c)
	fmt.Printf("%s\n", c)   // ERROR "format %s has arg c of wrong type chan int"
	fmt.Printf("%v\n", fn)
	fmt.Printf("%v %p\n", main, main) // ERROR "^fmt.Printf format %v arg main is a func value, not called$"
	fmt.Printf("%f %e\n", cx, cx)
	fmt.Printf("%d\n", cx)  // ERROR "wrong type complex64"
	fmt.Printf("%d %s\n", arr, arr) // ERROR "format %s has arg arr of wrong type \[2\]int"
	fmt.Printf("%d %s %t\n", i, i, e)
	fmt.Printf("%d\n", "lit")  // ERROR "format %d has arg .lit. of wrong type string"
	fmt.Printf("%s\n", 'x')    // ERROR "format %s has arg 'x' of wrong type rune"
	fmt.Printf("%c %q %U\n", 'x', 'x', 'x')
	fmt.Printf("%s\n", nil)    // ERROR "format %s has arg nil of wrong type untyped nil"
	fmt.Printf("%d\n", 1 << 3)
	fmt.Printf("%s\n", 1.5)    // ERROR "format %s has arg 1.5 of wrong type float64"
	fmt.Printf("%s\n", n == 1) // ERROR "format %s has arg n == 1 of wrong type bool"
}
