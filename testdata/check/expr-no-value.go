package p

func g() {}

func f() int {
	x := g() // ERROR "^g\(\) \(no value\) used as value$"
	_ = x
	_ = g() + 1 // ERROR "g\(\) \(no value\) used as value"
	return g() // ERROR "g\(\) \(no value\) used as value"
}
