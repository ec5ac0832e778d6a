// defer recover() in a range-over-func body belongs to the outer function: it recovers where that is the deferred function.
package main

import "fmt"

func times(yield func(int) bool) { _ = yield(0) && yield(1) }

type T struct{ a, b, c, d int }

func (t T) M() {
	for range times {
		defer recover()
	}
}
func (t *T) P() {
	for range times {
		defer recover()
	}
}
func (t *T) L() {
	for range 2 {
		defer recover()
	}
}
func (t *T) S() { defer recover() }

type E struct {
	n int
	*T
}
type I interface{ M() }

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover() == nil) }()
	f()
}
func main() {
	t := &T{}
	try("literal", func() {
		defer func() {
			for range times {
				defer recover()
			}
		}()
		panic(1)
	})
	try("method", func() { defer t.M(); panic(1) })
	try("pointer", func() { defer t.P(); panic(1) })
	try("expr M", func() { defer E.M(E{1, t}); panic(1) })
	try("expr P", func() { defer E.P(E{1, t}); panic(1) })
	try("expr L", func() { defer E.L(E{1, t}); panic(1) })
	try("expr S", func() { defer E.S(E{1, t}); panic(1) })
	try("T expr M", func() { defer (*T).M(t); panic(1) })
	try("T expr P", func() { defer (*T).P(t); panic(1) })
	try("promoted", func() { defer E{1, t}.P(); panic(1) })
	try("iface", func() { defer I(E{1, t}).M(); panic(1) })
	try("iface t", func() { defer I(t).M(); panic(1) })
	m := E{1, t}.P
	try("value", func() { defer m(); panic(1) })
	try("replaced", func() { defer E.P(E{1, t}); defer panic(2); panic(1) })
	try("defer panic P", func() { defer E.P(E{1, t}); defer panic(2) })
	try("defer panic L", func() { defer E.L(E{1, t}); defer panic(2) })
	try("defer panic S", func() { defer E.S(E{1, t}); defer panic(2) })
	try("defer panic t.P", func() { defer t.P(); defer panic(2) })
}
