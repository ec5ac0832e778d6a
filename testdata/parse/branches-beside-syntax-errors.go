package p

func a() {
	break
	continue
	for {
		break L
		func() { break }()
	}
	switch x {
	case 1:
		fallthrough
	case 2:
		{
			fallthrough
		}
		fallthrough
		_ = x
	case 3:
		fallthrough;
	}
	switch x.(type) {
	case int:
		fallthrough
	}
}

func b() {
	goto M
	x := 1
M:
	goto N
	{
	N:
	}
	goto O
L:
	for {
		continue L
	}
L:
	if true {
		break L
	} else if false {
		continue U
	}
U:
P:
	select {
	default:
		break P
	}
}

func broken() {
	break
	x := )
}

func c() {
	goto T
	var (
		v int
		w int
	)
T:
}

)
