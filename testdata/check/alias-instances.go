// Aliases in arguments, fields, methods and imported packages, by name in messages.
package main

import (
	"os"
)

type A = int
type N[T any] struct{ t T }

func (n N[T]) get() T           { return n.t }
func (n *N[T]) set(t T) *N[T]   { return n }
func mk[T any](t T) N[T]        { return N[T]{t} }
func two[T any](a, b N[T]) N[T] { return a }

type D N[A]
type G[T any] = []T
type H[K comparable, V any] = map[K]N[V]
type R = *R2
type R2 struct{ next R }
type Fn = func(Fn2) R
type Fn2 func(Fn)
type E struct{ A }
type Any = any
type Dead[T any] = int

func main() {
	var a N[A]
	var b N[int]
	var c N[N[A]]
	var d D
	var h H[A, G[A]]
	var r R
	var s string  // ERROR "^declared and not used: s$"
	s = a         // ERROR "^cannot use a \(variable of struct type N\[A\]\) as string value in assignment$"
	s = b         // ERROR "^cannot use b \(variable of struct type N\[int\]\) as string value in assignment$"
	s = a.t       // ERROR "^cannot use a\.t \(variable of int type A\) as string value in assignment$"
	s = b.t       // ERROR "^cannot use b\.t \(variable of type int\) as string value in assignment$"
	s = a.get()   // ERROR "^cannot use a\.get\(\) \(value of int type A\) as string value in assignment$"
	s = b.get()   // ERROR "^cannot use b\.get\(\) \(value of type int\) as string value in assignment$"
	s = a.get     // ERROR "^cannot use a\.get \(value of type func\(\) A\) as string value in assignment$"
	s = a.set     // ERROR "^cannot use a\.set \(value of type func\(t A\) \*N\[A\]\) as string value in assignment$"
	s = b.set     // ERROR "^cannot use b\.set \(value of type func\(t int\) \*N\[int\]\) as string value in assignment$"
	s = c         // ERROR "^cannot use c \(variable of struct type N\[N\[A\]\]\) as string value in assignment$"
	s = c.t       // ERROR "^cannot use c\.t \(variable of struct type N\[A\]\) as string value in assignment$"
	s = c.t.t     // ERROR "^cannot use c\.t\.t \(variable of int type A\) as string value in assignment$"
	s = d         // ERROR "^cannot use d \(variable of struct type D\) as string value in assignment$"
	s = d.t       // ERROR "^cannot use d\.t \(variable of int type A\) as string value in assignment$"
	s = h         // ERROR "^cannot use h \(variable of map type H\[A, G\[A\]\]\) as string value in assignment$"
	s = h[1]      // ERROR "^cannot use h\[1\] \(map index expression of struct type N\[G\[A\]\]\) as string value in assignment$"
	s = h[1].t    // ERROR "^cannot use h\[1\]\.t \(value of slice type G\[A\]\) as string value in assignment$"
	s = r         // ERROR "^cannot use r \(variable of pointer type R\) as string value in assignment$"
	s = r.next    // ERROR "^cannot use r\.next \(variable of pointer type R\) as string value in assignment$"
	s = *r        // ERROR "^cannot use \*r \(variable of struct type R2\) as string value in assignment$"
	s = mk(A(1))  // ERROR "^cannot use mk\(A\(1\)\) \(value of struct type N\[A\]\) as string value in assignment$"
	s = mk[A](1)  // ERROR "^cannot use mk\[A\]\(1\) \(value of struct type N\[A\]\) as string value in assignment$"
	s = mk(1)     // ERROR "^cannot use mk\(1\) \(value of struct type N\[int\]\) as string value in assignment$"
	s = two(a, b) // ERROR "^cannot use two\(a, b\) \(value of struct type N\[A\]\) as string value in assignment$"
	s = two(b, a) // ERROR "^cannot use two\(b, a\) \(value of struct type N\[int\]\) as string value in assignment$"
	a = b
	b = a
	var fn Fn
	s = fn // ERROR "^cannot use fn \(variable of func type Fn\) as string value in assignment$"
	var e E
	s = e.A // ERROR "^cannot use e\.A \(variable of int type A\) as string value in assignment$"
	s = e   // ERROR "^cannot use e \(variable of struct type E\) as string value in assignment$"
	var x Any
	s = x // ERROR "^cannot use x \(variable of interface type Any\) as string value in assignment: need type assertion$"
	var dd Dead[string]
	s = dd // ERROR "^cannot use dd \(variable of int type Dead\[string\]\) as string value in assignment$"
	var m os.FileMode
	s = m // ERROR "^cannot use m \(variable of uint32 type os\.FileMode\) as string value in assignment$"
	var pe *os.PathError
	s = pe // ERROR "^cannot use pe \(variable of type \*os\.PathError\) as string value in assignment$"
	var fi os.FileInfo
	s = fi        // ERROR "^cannot use fi \(variable of interface type os\.FileInfo\) as string value in assignment$"
	s = fi.Mode() // ERROR "^cannot use fi\.Mode\(\) \(value of uint32 type fs\.FileMode\) as string value in assignment$"
	var dir []os.DirEntry
	s = dir            // ERROR "^cannot use dir \(variable of type \[\]os\.DirEntry\) as string value in assignment$"
	_ = pe.(error)     // ERROR "^invalid operation: pe \(variable of type \*os\.PathError\) is not an interface$"
	os.Chmod("x", "y") // ERROR "^cannot use \"y\" \(untyped string constant\) as os\.FileMode value in argument to os\.Chmod$"
	os.ReadDir(1)      // ERROR "^cannot use 1 \(untyped int constant\) as string value in argument to os\.ReadDir$"
	var er error = *pe // ERROR "^cannot use \*pe \(variable of struct type os\.PathError\) as error value in variable declaration: fs\.PathError does not implement error \(method Error has pointer receiver\)$"
	er = pe
	_ = er.(os.FileInfo)
}

func gen[P any, Q interface{ ~[]A }](p P, q Q) {
	var s string // ERROR "^declared and not used: s$"
	var g G[P]
	var n N[G[P]]
	type L = []P
	var l L
	s = g            // ERROR "^cannot use g \(variable of slice type G\[P\]\) as string value in assignment$"
	s = n            // ERROR "^cannot use n \(variable of struct type N\[G\[P\]\]\) as string value in assignment$"
	s = n.t          // ERROR "^cannot use n\.t \(variable of slice type G\[P\]\) as string value in assignment$"
	s = l            // ERROR "^cannot use l \(variable of slice type L\) as string value in assignment$"
	s = q            // ERROR "^cannot use q \(variable of type Q constrained by interface\{~\[\]A\}\) as string value in assignment$"
	gen(1, g)        // ERROR "^in call to gen, Q \(type G\[P\]\) does not satisfy interface\{~\[\]A\}$"
	gen(1, []A{"x"}) // ERROR "^cannot use \"x\" \(untyped string constant\) as A value in array or slice literal$"
}
