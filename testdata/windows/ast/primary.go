package p

func f(a [][]int, t struct{ x any }) {
	_ = a[0][1:2]
	_ = a[:1:2]
	_ = t.x.(int)
	_ = (a)[:]
}
