package p

func g() (int, int) { return 1, 2 }

func f() {
	_ = g() + 1 // ERROR "^multiple-value g\(\) \(value of type \(int, int\)\) in single-value context$"
	if g() { // ERROR "multiple-value g\(\)"
	}
	var a []int
	_ = a[g()] // ERROR "multiple-value"
}
