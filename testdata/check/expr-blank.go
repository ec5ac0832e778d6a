package p

func f() {
	_ = _ // ERROR "cannot use _ as value"
	x := _ // ERROR "cannot use _ as value"
	_ = x
	_() // ERROR "cannot use _ as value"
}
