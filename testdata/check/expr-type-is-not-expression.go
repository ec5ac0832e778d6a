package p

type T struct{}

func f() {
	_ = int // ERROR "^int \(type\) is not an expression$"
	_ = T // ERROR "^T \(type\) is not an expression$"
	x := []int // ERROR "\[\]int \(type\) is not an expression"
	_ = x
	T // ERROR "T \(type\) is not an expression"
}
