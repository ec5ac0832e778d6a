// Spec: Interface types: basic, embedded, overlapping methods; dynamic types; nil in interfaces; method dispatch.
package main

import "fmt"

type Reader interface{ Read() string }
type Writer interface{ Write(string) int }
type Closer interface{ Close() error }
type RW interface {
	Reader
	Writer
}
type RC interface {
	Reader
	Closer
}
type All interface {
	RW
	RC
	interface{ Extra() }
}
type File struct{ data string }

func (f *File) Read() string       { return f.data }
func (f *File) Write(s string) int { f.data += s; return len(s) }
func (f *File) Close() error       { return nil }
func (*File) Extra()               { fmt.Println("extra") }

type Empty interface{}
type E2 = any
type Fn func() string

func (f Fn) Read() string { return "Fn:" + f() }

type Map map[string]int

func (m Map) Read() string { return fmt.Sprint(len(m)) }

type Big struct{ a, b, c int }

func (b Big) Read() string { return fmt.Sprint(b.a + b.b + b.c) }

type Wrapper struct{ Reader }
type Override struct{ Wrapper }

func (o Override) Read() string { return "over " + o.Wrapper.Read() }

func mayFail(fail bool) error {
	var p *MyErr
	if fail {
		p = &MyErr{"bad"}
	}
	return p
}

type MyErr struct{ s string }

func (e *MyErr) Error() string {
	if e == nil {
		return "nil MyErr"
	}
	return e.s
}

func main() {
	var a All = &File{"x"}
	a.Write("yz")
	a.Extra()
	var rw RW = a
	var r Reader = rw
	fmt.Println(r.Read(), a.Close(), r.(RC).Read(), r.(Closer).Close())
	for _, r := range []Reader{Fn(func() string { return "f" }), Map{"a": 1}, Big{1, 2, 3}, &Big{4, 5, 6}, Wrapper{Big{}}, Override{Wrapper{Map{}}}} {
		fmt.Printf("%T %s\n", r, r.Read())
	}
	err := mayFail(false)
	fmt.Println(err == nil, err, err.(*MyErr) == nil)
	var e Empty = 3
	var e2 E2 = e
	e = "changed"
	fmt.Println(e, e2)
	b := Big{1, 1, 1}
	r = b
	b.a = 100
	fmt.Println(r.Read(), r == Reader(Big{1, 1, 1}))
	p := &b
	r = p
	p.a = 7
	fmt.Println(r.Read(), r == Reader(p))
	var nilr Reader
	func() {
		defer func() { fmt.Println(recover()) }()
		nilr.Read()
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		Wrapper{}.Read()
	}()
	var np *Big
	r = np
	func() {
		defer func() { fmt.Println(recover()) }()
		r.Read()
	}()
	anon := struct {
		Reader
		n int
	}{Big{9, 0, 0}, 1}
	fmt.Println(anon.Read())
	r = struct{ Reader }{anon}
	fmt.Println(r.Read())
	ms := map[Reader]int{Big{1, 2, 3}: 1, p: 2}
	fmt.Println(ms[Big{1, 2, 3}], ms[p], ms[Big{}])
}
