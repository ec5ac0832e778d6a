package p

/* What stands behind a mistake is not always read: its variables stay unused. */
func f(n int) {
	a, b, c, d, e := 1, 2, 3, 4, "" // ERROR "^declared and not used: a$" "^declared and not used: b$" "^declared and not used: c$" "^declared and not used: d$" "^declared and not used: e$"
	n(a)              // ERROR "cannot call n"
	_ = n[b:]         // ERROR "^cannot slice n \(variable of type int\)$"
	_ = make(T, c)    // ERROR "^undefined: T$"
	_ = new(int, d)   // ERROR "^invalid operation: too many arguments for new\(int, d\) \(expected 1, found 2\)$"
	_ = map[int]string{"": e} // ERROR "^cannot use \"\" \(untyped string constant\) as int value in map literal$"
	_ = map[int]string{1: "", 1: e} // ERROR "^duplicate key 1 in map literal$"
}
