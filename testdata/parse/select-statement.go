package p

func f() {
	select {
	x()
	}
}
