package p

// Both braces are bodies: that of the function, and after it that of the if.
func f() {
	if func() bool { return true }() {
	}
}
