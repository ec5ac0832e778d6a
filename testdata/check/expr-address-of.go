package p

type T struct{ a int }

func g() T { return T{} }

func f(m map[string]int, s string) {
	_ = &T{}
	_ = &g() // ERROR "^invalid operation: cannot take address of g\(\) \(value of struct type T\)$"
	_ = &m["a"] // ERROR "cannot take address of m\[\"a\"\] \(map index expression of type int\)"
	_ = &1 // ERROR "cannot take address of 1 \(untyped int constant\)"
	_ = &s[0] // ERROR "cannot take address of s\[0\] \(value of type byte\)"
	_ = &(T{})
	_ = &f // ERROR "cannot take address of f"
}
