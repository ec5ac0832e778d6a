package p

func f(x int, s string, e any) {
	switch x {
	case 1, 2:
	case 2: // ERROR "^duplicate case 2 \(constant of type int\) in expression switch\n\t.*:5:10: previous case$"
	}
	switch s {
	case "a":
	case "a": // ERROR "duplicate case \"a\" \(constant of type string\) in expression switch"
	}
	switch e {
	case 1:
	case int8(1):
	case 1: // ERROR "duplicate case 1"
	}
	switch {
	case true:
	case true:
	}
	switch x {
	default:
	default: // ERROR "multiple defaults"
	}
}
