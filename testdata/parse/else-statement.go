package p

func f() {
	if x {
	} else y()
	if x {
	} else for {
	}
}
