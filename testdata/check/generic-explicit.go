package p

func conv[To, From any](x From) (to To) { return }

func use() {
	var s string = conv[string](1)
	_ = s
	var i int = conv[int, string]("a")
	_ = i
	conv(1) // ERROR "in call to conv, cannot infer To"
	conv[int, int, int](1) // ERROR "^got 3 type arguments but want 2$"
	conv[int, string](1) // ERROR "cannot use 1 \(untyped int constant\) as string value in argument to conv"
	f := conv[int, int]
	f(1)
}
