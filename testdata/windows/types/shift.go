package p

// Spec: Operators. The left operand of a shift takes the type it would have if the shift were only that operand.
func f(s uint) {
	var a = 1 << s
	var b int32 = 1 << s
	var c = uint64(1<<s) + 1
	var d = 1<<3 == 2<<s
	_, _, _, _ = a, b, c, d
}
