// x = x
package main

type T struct{ a, b int }

func f() *T { return nil }

func main() {
	x, y := 1, 2
	x = x // ERROR "^self-assignment of x$"
	x, y = y, x
	x, y = x, 3 // ERROR "^self-assignment of x$"
	var t T
	t.a = t.a // ERROR "^self-assignment of t.a$"
	t.a = t.b
	s := []int{1}
	s[0] = s[0]     // ERROR "^self-assignment of s\[0\]$"
	s[x+y] = s[x+y] // ERROR "^self-assignment of s\[x\+y\]$"
	f().a = f().a
	p := &t
	*p = *p // ERROR "self-assignment of \*p"
	(p.b) = (p.b) // ERROR "self-assignment of \(p.b\)"
	x += x
}
