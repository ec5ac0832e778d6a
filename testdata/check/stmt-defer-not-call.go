package p

func f(x int) {
	defer x // ERROR "expression in defer must be function call"
}
