package p

type I interface{ M() }
type T struct{}

func (*T) M() {}

func f(t T, e any) {
	_ = I(t) // ERROR "^cannot convert t \(variable of struct type T\) to type I: T does not implement I \(method M has pointer receiver\)$"
	_ = I(&t)
	_ = T(e) // ERROR "^cannot convert e \(variable of interface type any\) to type T: need type assertion$"
	_ = any(1)
	_ = error(nil)
}
