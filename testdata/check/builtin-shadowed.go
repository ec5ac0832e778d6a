package p

func f() {
	len := 1
	_ = len
	len() // ERROR "^invalid operation: cannot call len \(variable of type int\): int is not a function$"
	true := false
	_ = true
	type string int
	var _ string = 1
	nil := 0
	_ = nil
}
