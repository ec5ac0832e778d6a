package main

type A struct{}
type B struct{}

func (A) M() {}
func (B) M() {}

type C struct {
	A
	B
}

type I interface{ M() }

var i I = C{} // ERROR "C does not implement I \(ambiguous selector C.M\)"

func main() {}
