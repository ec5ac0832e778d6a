package p

func f(m map[string]int, x any, c chan bool) {
	a, ok := m["k"]
	b, ok := x.(string)
	var d, _ = <-c
	_, _, _ = a, b, d
	_ = ok
}
