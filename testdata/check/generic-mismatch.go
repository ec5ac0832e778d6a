package p

func pair[T any](a, b T) {}
func slice[T any](s []T) {}

func use(i int, s string) {
	pair(i, s) // ERROR "^in call to pair, type string of s does not match inferred type int for T$"
	pair(1, 2.5)
	pair(1, "a") // ERROR "^in call to pair, mismatched types untyped int and untyped string \(cannot infer T\)$"
	slice(i) // ERROR "^in call to slice, type int of i does not match \[\]T \(cannot infer T\)$"
	slice([]int{})
	pair(i, 1.5) // ERROR "cannot use 1\.5 \(untyped float constant\) as int value in argument to pair \(truncated\)"
}
