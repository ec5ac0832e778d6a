package p

func f() {
L:
	for {
		continue L
		break L
		continue
	}
	goto M
M:
}
