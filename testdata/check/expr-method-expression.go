package p

type T struct{}

func (T) V()  {}
func (*T) P() {}

func f() {
	T.V(T{})
	(*T).P(&T{})
	T.P(T{}) // ERROR "^invalid method expression T\.P \(needs pointer receiver \(\*T\)\.P\)$"
	T.X() // ERROR "^T\.X undefined \(type T has no field or method X\)$"
	var g func(T) = T.V
	g() // ERROR "not enough arguments in call to g"
	_ = g
}
