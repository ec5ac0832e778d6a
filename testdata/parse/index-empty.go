package p

func f() {
	x[] = 1
	y := x[1:2:]
	z := x[1::3]
	w := x[::]
	v := x[1 2]
}
