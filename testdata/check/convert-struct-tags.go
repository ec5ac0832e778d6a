package p

type A struct {
	X int `a:"1"`
}
type B struct {
	X int `b:"2"`
}
type C struct{ Y int }

func f(a A) {
	_ = B(a)
	_ = C(a) // ERROR "cannot convert a \(variable of struct type A\) to type C"
	var b B = a // ERROR "cannot use a \(variable of struct type A\) as B value in variable declaration"
	_ = b
}
