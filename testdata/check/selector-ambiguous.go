// Spec: Selectors.
package main

type A struct{ x, y int }
type B struct{ x int }
type C struct {
	A
	B
}
type D struct {
	C
	x int
}

func main() {
	var c C
	var d D
	_ = c.x // ERROR "ambiguous selector c.x"
	_ = c.y
	_ = c.A.x
	_ = d.x
	_ = d.C.x // ERROR "ambiguous selector d.C.x"
}
