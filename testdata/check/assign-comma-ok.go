package p

func f(m map[string]int, i any, x int) {
	v, ok := m["a"]
	_, _ = v, ok
	n, ok2 := i.(int)
	_, _ = n, ok2
	a, b := x // ERROR "^assignment mismatch: 2 variables but 1 value$"
	_, _ = a, b
	var s string
	v, s = m["a"] // ERROR "cannot use m\[\"a\"\] \(untyped bool value\) as string value in assignment"
	_ = s
	c, d, e := m["a"] // ERROR "assignment mismatch: 3 variables but 1 value"
	_, _, _ = c, d, e
}
