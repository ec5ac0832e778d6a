package main

type T struct {
	Field int
	other int
}

func (T) Method() {}

func main() {
	var t T
	t.nothing() // ERROR "t.nothing undefined \(type T has no field or method nothing\)"
	_ = t.field // ERROR "t.field undefined \(type T has no field or method field, but does have field Field\)"
	t.method()  // ERROR "t.method undefined \(type T has no field or method method, but does have method Method\)"
	var p **T
	p.Method() // ERROR "p.Method undefined \(type \*\*T has no field or method Method\)"
}
