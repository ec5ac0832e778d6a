// Spec: Interface types: names must be unique and not blank; embedded duplicates must agree.
package main

type A interface {
	M()
	M() // ERROR "duplicate method M"
}
type B interface{ M() }
type C interface{ M() int }
type D interface {
	B
	C // ERROR "duplicate method M"
}
type E interface {
	B
	A
	M()
}

func main() {}
