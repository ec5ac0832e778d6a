package p

func f(a int, b float64, s string, c complex128) {
	_ = min(a, 1, 2)
	_ = max("a", s)
	_ = min(a, b) // ERROR "^invalid argument: mismatched types int \(previous argument\) and float64 \(type of b\)$"
	_ = max(c) // ERROR "^invalid argument: c \(variable of type complex128\) cannot be ordered$"
	_ = min() // ERROR "not enough arguments for min\(\) \(expected 1, found 0\)"
	const m = max(1, 2.5, 'a')
	var _ [m]int = [97]int{}
	var _ float64 = min(1, 2.5)
	_ = min(a, 1.5) // ERROR "truncated"
}
