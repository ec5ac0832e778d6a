package p

func g(a int)        {}
func v(s ...int)     {}
func two() (int, int) { return 1, 2 }

func f(x []int) {
	g(x...) // ERROR "^cannot use \.\.\. in call to non-variadic g$"
	v(x...)
	v(1, x...) // ERROR "too many arguments in call to v"
	v(two()...) // ERROR "cannot use \.\.\. with 2-valued two\(\)"
	_ = len(x...) // ERROR "invalid use of \.\.\. with built-in len"
}
