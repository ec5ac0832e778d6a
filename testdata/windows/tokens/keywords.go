package p

type m map[string]chan func(interface{})

func f(x int) {
	switch {
	case x > 1:
		fallthrough
	default:
		goto L
	}
L:
	defer f(1)
	go f(2)
	return
}
