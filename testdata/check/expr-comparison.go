package p

type S struct{ f []int }

func g() {}

func f(a, b []int, m map[int]int, s, t S, x any, p *int, q *string, st struct{ a int }) {
	_ = a == b // ERROR "^invalid operation: a == b \(slice can only be compared to nil\)$"
	_ = m == m // ERROR "map can only be compared to nil"
	_ = g == g // ERROR "func can only be compared to nil"
	_ = s == t // ERROR "^invalid operation: s == t \(struct containing \[\]int cannot be compared\)$"
	_ = st < st // ERROR "operator < not defined on struct"
	_ = p == q // ERROR "mismatched types \*int and \*string"
	_ = x == a // ERROR "invalid operation: x == a"
	_ = nil == nil // ERROR "operator == not defined on untyped nil"
	_ = a == nil
	_ = 1 == nil // ERROR "mismatched types untyped int and untyped nil"
	_ = p < p // ERROR "operator < not defined on pointer"
	_ = true < false // ERROR "operator < not defined on untyped bool"
}
