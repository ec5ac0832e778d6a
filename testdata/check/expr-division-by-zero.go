package p

func f(i int, x float64) {
	_ = i / 0 // ERROR "^invalid operation: division by zero$"
	_ = i % 0 // ERROR "division by zero"
	i /= 0 // ERROR "division by zero"
	_ = x / 0
	_ = 1 / 0 // ERROR "division by zero"
	_ = 1.0 / 0.0 // ERROR "division by zero"
}
