package p

func f() {
L:
}

func g() {
	switch {
	case true:
	L:
	case false:
	}
}
