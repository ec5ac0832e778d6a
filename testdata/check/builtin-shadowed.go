package p

func f() {
	len := 1
	_ = len
	len() // ERROR "cannot call non-function len"
	true := false
	_ = true
	type string int
	var _ string = 1
	nil := 0
	_ = nil
}
