package p

func Map[T, U any](s []T, f func(T) U) (r []U) {
	for _, x := range s {
		r = append(r, f(x))
	}
	return
}
func id[T any](x T) T { return x }
func twice[T ~int](x T) T { return x * 2 }

func use() {
	var a []string = Map([]int{1}, func(x int) string { return "" })
	var b []int = Map([]int{1}, id)
	var c []int = Map([]int{1}, twice[int])
	_, _, _ = a, b, c
	Map([]int{1}, func(s string) int { return 0 }) // ERROR "^in call to Map, type func\(s string\) int of .* does not match inferred type func\(int\) U for func\(T\) U"
}
