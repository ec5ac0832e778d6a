package p

func f() {
	go (f())
	defer (g())
	defer (f)()
}
