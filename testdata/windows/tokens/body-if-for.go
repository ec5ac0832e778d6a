package p

// The brace of a body is a token of its own.
func f(x bool) {
	for x {
		if y := !x; y {
		} else {
		}
	}
}
