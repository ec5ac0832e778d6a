package p

type A struct{}

func (*A) M() {}

type B struct{ n int; A }
type C struct{ *B }

func f(c C) {
	c.M()
	_ = C.M
}
