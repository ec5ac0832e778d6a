package p

func f() {
	if x = 1 {
	}
	if a + b = c * d {
	}
	if x := 1 {
	}
	if x++ {
	}
	if x += 2 {
	}
}
