package p

func f() {
	for i := range T{1, 2} {
	}
}
