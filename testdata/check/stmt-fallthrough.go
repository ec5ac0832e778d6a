package p

func f(x int, e any) {
	switch x {
	case 1:
		fallthrough
	case 2:
		fallthrough // ERROR "^cannot fallthrough final case in switch$"
	}
	switch e.(type) {
	case int:
		fallthrough // ERROR "^cannot fallthrough in type switch$"
	default:
	}
	fallthrough // ERROR "^fallthrough statement out of place$"
	switch x {
	case 1:
		if x > 0 {
			fallthrough // ERROR "fallthrough statement out of place"
		}
	case 2:
	}
}
