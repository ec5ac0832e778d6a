// A conversion that does not escape has room for 32 elements, as in gc: seen by cap and by append.
package main

import "fmt"

//go:noinline
func id(s string) string { return s }

var sink []byte

//go:noinline
func keep(b []byte) { sink = b }

//go:noinline
func ret(s string) []byte { return []byte(s) }

func caps(xs ...int) { fmt.Println(xs) }

type T struct{ b []byte }

func main() {
	s := id("hello")
	b := []byte(s)
	caps(len(b), cap(b))
	r := []rune(s)
	caps(len(r), cap(r))
	k := []byte(s)
	keep(k)
	caps(cap(k))
	caps(cap(ret(s)))
	long := id("a string that is longer than thirty-two bytes")
	lb := []byte(long)
	caps(cap(lb))
	a := append(b, 'x')
	c := append(b, 'y')
	caps(int(a[5]), int(c[5]))
	var all [][]byte
	for i := 0; i < 3; i++ {
		x := []byte(s)
		x[0] = byte('0' + i)
		all = append(all, x)
	}
	fmt.Println(string(all[0]), string(all[1]), string(all[2]))
	n := 0
	for i := 0; i < 3; i++ {
		x := []byte(s)
		x = append(x, byte(i))
		n += cap(x) + int(x[0])
		x[0]++
	}
	caps(n)
	m := map[string]T{}
	m["a"] = T{[]byte(s)}
	caps(cap(m["a"].b))
	p := &T{[]byte(s)}
	caps(cap(p.b))
	var last []byte
	for i := 0; i < 2; i++ {
		x := []byte(s)
		if i == 0 {
			last = x
		}
		x[0] = 'A' + byte(i)
	}
	fmt.Println(string(last))
	g := func() int { return cap(b) }
	caps(g())
	d := b[2:]
	caps(cap(d), cap(b[:0]), cap([]rune(long)))
	e := []rune(id("日本"))
	e = append(e, 'x', 'y')
	fmt.Println(string(e), cap(e))
	func() {
		defer func() { recover(); caps(cap(b)) }()
		z := []byte(s)
		z = append(z, "!"...)
		panic(string(z))
	}()
}
