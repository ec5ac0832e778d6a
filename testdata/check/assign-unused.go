package p

func f() {
	x := 1 // ERROR "^declared and not used: x$"
	var y int // ERROR "^declared and not used: y$"
	y = 2
	var z int
	_ = z
	for i, v := range []int{} { // ERROR "declared and not used: v"
		_ = i
	}
	func() {
		w := 0 // ERROR "declared and not used: w"
	}()
	switch t := any(nil).(type) { // ERROR "^t declared and not used$"
	case int:
	}
}
