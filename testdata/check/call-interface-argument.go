package p

type I interface{ M() }
type V struct{}
type P struct{}

func (V) M()  {}
func (*P) M() {}

func g(I) {}

func f(i I) {
	g(V{})
	g(&V{})
	g(&P{})
	g(P{}) // ERROR "^cannot use P{} \(value of struct type P\) as I value in argument to g: P does not implement I \(method M has pointer receiver\)$"
	g(1) // ERROR "cannot use 1 \(constant of type int\) as I value in argument to g: int does not implement I \(missing method M\)"
	var v V = i // ERROR "^cannot use i \(variable of interface type I\) as V value in variable declaration: need type assertion$"
	_ = v
	g(&i) // ERROR "type \*I is pointer to interface, not interface"
}
