package p

type A struct{ x int }
type B struct{ x int }
type C struct {
	A
	B
}

func f(c C) {
	_ = c.x // ERROR "^ambiguous selector c\.x$"
	_ = c.A.x
}
