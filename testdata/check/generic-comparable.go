package p

func eq[T comparable](a, b T) bool { return a == b }

func bad[T any](a, b T) bool { return a == b } // ERROR "^invalid operation: a == b \(incomparable types in type set\)$"

func use(f func(), x any) {
	_ = eq(1, 2)
	_ = eq(f, f) // ERROR "func\(\) does not satisfy comparable"
	_ = eq([]int{}, nil) // ERROR "\[\]int does not satisfy comparable"
	_ = eq(x, x)
}
