package p

func f(s string, p *int, x float64, c complex128) {
	s++ // ERROR "^invalid operation: s\+\+ \(non-numeric type string\)$"
	p-- // ERROR "^invalid operation: p-- \(non-numeric type \*int\)$"
	x++
	c--
	1++ // ERROR "cannot assign to 1 "
}
