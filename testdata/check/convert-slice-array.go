package p

func f(s []int, b []byte) {
	_ = [2]int(s)
	_ = (*[2]int)(s)
	_ = [2]string(s) // ERROR "cannot convert s \(variable of type \[\]int\) to type \[2\]string"
	type A [1]byte
	_ = A(b)
}
