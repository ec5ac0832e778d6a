package p

func f() {
	x := y.(type)
	if y.(type) == 1 {
	}
}
