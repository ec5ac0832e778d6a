package p

func f() {
	var func = 1
	type := 2
	range = 3
	x.type = 4
}
