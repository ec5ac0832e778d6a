package p

type T int

func f() {
	var x T
	type T string
	type U = []T
	var y T
	var z U
	_, _, _ = x, y, z
}
