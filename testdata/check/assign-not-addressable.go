package p

type T struct{ a int }

const c = 1

func g() T { return T{} }

func f(m map[string]T, s string) {
	c = 2 // ERROR "^cannot assign to c "
	m["a"].a = 1 // ERROR "^cannot assign to struct field m\[\"a\"\]\.a in map$"
	s[0] = 'a' // ERROR "^cannot assign to s\[0\] .*neither addressable nor a map index expression"
	g().a = 1 // ERROR "^cannot assign to g\(\)\.a "
	f = nil // ERROR "^cannot assign to f "
	1 = 2 // ERROR "^cannot assign to 1 "
	nil = 1 // ERROR "cannot assign to nil"
	g() = T{} // ERROR "^cannot assign to g\(\) "
	m["b"] = T{}
}
