package p

func f() {
	x := map[string]int{"a": 1, "b": }
	y := T{a: 1; b: 2}
}
