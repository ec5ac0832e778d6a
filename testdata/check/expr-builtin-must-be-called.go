package p

func f() {
	_ = len // ERROR "^len \(built-in\) must be called$"
	x := append // ERROR "append \(built-in\) must be called"
	_ = x
	print // ERROR "print \(built-in\) must be called"
}
