package p

func f() {
	go f
	defer x.y
	go func() {}
	defer 1
}
