package p

func f(a, b int, p, q bool) {
	_ = a + b - a*b/a%b
	_ = a&b | a ^ b&^a<<1>>1
	_ = p && q || !p
	_ = a == b != (a < b) == (a <= b)
}
