package p

type T struct {
	a   int
	Foo int
}

func (T) m()  {}
func (T) Bar() {}

func f(t T, p *T, i interface{ M() }, pi *interface{ M() }) {
	_ = t.b // ERROR "^t\.b undefined \(type T has no field or method b\)$"
	_ = t.foo // ERROR "^t\.foo undefined \(type T has no field or method foo, but does have field Foo\)$"
	t.M() // ERROR "^t\.M undefined \(type T has no field or method M, but does have method m\)$"
	p.bar() // ERROR "^p\.bar undefined \(type \*T has no field or method bar, but does have method Bar\)$"
	i.N() // ERROR "i\.N undefined \(type interface{M\(\)} has no field or method N\)"
	pi.M() // ERROR "pi\.M undefined \(type \*interface{M\(\)} is pointer to interface, not interface\)"
	var n int
	n.x() // ERROR "n\.x undefined \(type int has no field or method x\)"
}
