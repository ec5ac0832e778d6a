package p

func f() {
	const c = 1
	type T = struct{}
	var x, y T
	_, _ = x, y
}
