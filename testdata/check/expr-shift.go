package p

func f(s uint, i int, x float64) {
	_ = 1.5 << 1 // ERROR "shifted operand 1\.5 \(untyped float constant\) must be integer"
	_ = x << 1 // ERROR "^invalid operation: shifted operand x \(variable of type float64\) must be integer$"
	_ = i << -1 // ERROR "negative shift count -1"
	_ = i << x // ERROR "shift count x \(variable of type float64\) must be integer"
	var f float64 = 1 << s // ERROR "invalid operation: shifted operand 1 \(type float64\) must be integer"
	_ = f
	_ = i << 1.0
	_ = "a" << 1 // ERROR "must be integer"
	var u uint8 = 1 << s
	_ = u
}
