// A defined pointer type has no methods. Spec: Selectors.
package main

type T struct{ f int }

func (*T) M() {}

type P *T

func main() {
	var p P
	_ = p.f
	p.M() // ERROR "p.M undefined \(type P has no field or method M\)"
	(*p).M()
}
