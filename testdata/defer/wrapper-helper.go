// A helper that a promoted method calls cannot recover for it, whether the compiler inlines the method or not.
package main

import "fmt"

func help() any { return recover() }

type T struct{}

func (t T) M() { fmt.Println("helper", help()) }

func (t *T) P() { fmt.Println("helper", help()) }

type E struct {
	n int
	T
}

type I interface{ M() }

type F struct {
	n int
	I
}

func try(f func()) {
	defer func() { fmt.Println("here", recover()) }()
	f()
}

func main() {
	try(func() { defer E{1, T{}}.M(); panic(1) })
	e := &E{}
	try(func() { defer e.M(); panic(2) })
	try(func() { defer e.P(); panic(3) })
	try(func() { defer F{1, T{}}.M(); panic(4) })
	try(func() { defer F{1, e}.M(); panic(5) })
	try(func() { defer I(F{1, e}).M(); panic(6) })
	m := e.P
	try(func() { defer m(); panic(7) })
	try(func() { defer E.M(*e); panic(8) })
	try(func() { defer (*E).P(e); panic(9) })
}
