package p

func f(s string, x int, b bool) {
	s += 1 // ERROR "mismatched types string and untyped int"
	s -= s // ERROR "operator - not defined on s"
	x += 1.5 // ERROR "1\.5 \(untyped float constant\) truncated to int"
	x <<= 1
	b |= b // ERROR "operator \| not defined on b"
}
