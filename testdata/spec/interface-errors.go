package main

type I interface {
	M(int) string
	m()
}
type A struct{}

func (A) M(string) string { return "" }
func (A) m()              {}

type B struct{}

func (B) M(int) string { return "" }

type C struct{}

func (C) m(int) {}
func (C) M()    {}

type D interface {
	M()
	M() // ERROR "duplicate method M"
}
type E1 interface{ M() }
type E2 interface{ M(int) }
type E3 interface {
	E1
	E2 // ERROR "duplicate method M"
}

func main() {
	var _ I = A{}  // ERROR "A does not implement I \(wrong type for method M\)\n\t\thave M\(string\) string\n\t\twant M\(int\) string"
	var _ I = B{}  // ERROR "B does not implement I \(missing method m\)"
	var _ I = 5    // ERROR "int does not implement I \(missing method M\)"
	var i I
	var _ A = i    // ERROR "cannot use i \(variable of interface type I\) as A value in variable declaration"
	var _ interface{ X() } = i // ERROR "missing method X"
	i.Y()          // ERROR "i.Y undefined \(type I has no field or method Y\)"
	var a A
	a.Mm()         // ERROR "a.Mm undefined \(type A has no field or method Mm\)"
	a.M2           // ERROR "a.M2 undefined"
	B{}.m()        // ERROR "B{}.m undefined|has no field or method m"
}
