package p

var f = func(a, b int, c ...string) (n int, err error) {
	return
}
var _ = append([]int{}, []int{1}...)
