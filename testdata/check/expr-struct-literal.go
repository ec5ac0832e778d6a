package p

type T struct {
	a int
	b string
}

func f() {
	_ = T{1, "a"}
	_ = T{1} // ERROR "^too few values in struct literal of type T$"
	_ = T{1, "a", 2} // ERROR "^too many values in struct literal of type T$"
	_ = T{a: 1, "b"} // ERROR "^mixture of field:value and value elements in struct literal$"
	_ = T{c: 1} // ERROR "^unknown field c in struct literal of type T$"
	_ = T{a: 1, a: 2} // ERROR "^duplicate field name a in struct literal$"
	_ = T{a: "x"} // ERROR "^cannot use \"x\" \(untyped string constant\) as int value in struct literal$"
	_ = T{"x", 1} // ERROR "as int value in struct literal" "as string value in struct literal"
	_ = &T{}
	_ = T{1: 2} // ERROR "invalid field name 1 in struct literal"
}
