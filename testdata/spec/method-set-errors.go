package main

type T struct{}

func (*T) P() {}
func (T) V()  {}

type E struct{ T }
type EP struct{ *T }
type I interface{ P() }

type A struct{ x int }
type B struct{ x int }
type AB struct {
	A
	B
}

type Dup struct {
	x int
	x string // ERROR "x redeclared"
}

type Two struct {
	T
	*T // ERROR "T redeclared"
}

type PI *int
type Bad struct {
	PI // ERROR "embedded field type cannot be a pointer"
}

func (PI) M() {} // ERROR "invalid receiver type PI \(pointer or interface type\)"
func (int) M() {} // ERROR "cannot define new methods on non-local type int"
func (I) M() {} // ERROR "invalid receiver type I \(pointer or interface type\)"
func (T) V() {} // ERROR "method T.V already declared at"

type F struct{ M int }

func (F) M() {} // ERROR "field and method with the same name M"

func main() {
	var _ I = E{} // ERROR "method P has pointer receiver"
	var _ I = EP{}
	var _ I = &E{}
	T{}.P()  // ERROR "cannot call pointer method P on T"
	_ = AB{}.x // ERROR "ambiguous selector AB{}.x"
	var pi *I
	pi.P() // ERROR "type \*I is pointer to interface, not interface"
	var pp **T
	pp.V() // ERROR "pp.V undefined"
}
