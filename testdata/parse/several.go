package p

func f() {
	x := 
	y = 1 2
}

func g( {
}

func h() {
	if x == 1 {
}

func i() {
	z(]
}
