package p

func f() {
	switch x {
	case 1: y() case 2: z()
	}
}
