package p

func f(a ...int, b int) {} // ERROR "^can only use \.\.\. with final parameter in list$"

func g(a ...int) {
	var _ []int = a
}
