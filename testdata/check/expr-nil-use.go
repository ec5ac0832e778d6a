package p

func f() {
	x := nil // ERROR "^use of untyped nil in assignment$"
	_ = x
	var y = nil // ERROR "^use of untyped nil in variable declaration$"
	_ = y
	_ = nil // ERROR "use of untyped nil in assignment"
	var i int = nil // ERROR "^cannot use nil as int value in variable declaration$"
	_ = i
	var s string
	s = nil // ERROR "^cannot use nil as string value in assignment$"
	_ = s
}
