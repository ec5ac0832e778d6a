package p

func f(n int) func() int {
	x := 1
	return func() int {
		x := x + n
		return func() int { return x }()
	}
}
