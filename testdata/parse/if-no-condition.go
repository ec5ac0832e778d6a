package p

func f() {
	if {
	}
	if ; {
	}
	if x := 1; {
	}
}
