package p

type T struct {
	a int
	b string
	a bool // ERROR "^a redeclared\n\t.*:4:2: other declaration of a$"
}

type P *int

type E struct {
	P // ERROR "^embedded field type cannot be a pointer$"
	*error // ERROR "^embedded field type cannot be a pointer to an interface$"
}

type F struct {
	E
	*E // ERROR "E redeclared"
}
