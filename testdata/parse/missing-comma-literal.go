package p

func f() {
	x := []int{
		1,
		2
	}
	y := T{1 2}
}
