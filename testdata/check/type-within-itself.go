// A literal of a type within its own declaration has no size yet.
package main

import "unsafe"

type T [len(T{})]int // ERROR "^invalid recursive type$"

type S struct {
	f *[unsafe.Sizeof(S{})]int // ERROR "^invalid recursive type$"
}

type D D.x // ERROR "^invalid recursive type: D refers to itself$"

type E struct{}

var e [unsafe.Sizeof(E{})]int

func main() {
	var t T
	var s S
	_, _, _ = t, s, e
}
