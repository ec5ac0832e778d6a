package p

func f() {
	for while x {
	}
}
