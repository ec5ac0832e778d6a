package p

func f(x int, p *int, pp **int) {
	_ = *x // ERROR "^invalid operation: cannot indirect x \(variable of type int\)$"
	_ = *p
	_ = ***pp // ERROR "cannot indirect \*\*pp \(variable of type int\)"
	_ = *nil // ERROR "invalid operation: cannot indirect nil"
}
