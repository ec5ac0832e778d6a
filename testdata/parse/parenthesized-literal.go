package p

func f() {
	x := (T){1}
	y := (pkg.T){}
}
