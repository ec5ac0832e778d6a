package p

func a() int {
} // ERROR "^missing return$"

func b(x bool) int {
	if x {
		return 1
	}
} // ERROR "missing return"

func c() int {
	for {
	}
}

func d() int { panic(1) }

var _ = func() int {
	for {
		break
	}
} // ERROR "missing return"
