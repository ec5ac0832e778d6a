package main

func f(i int, s string, e any, b bool, fl float64) {
	switch i {
	case 1, 2:
	case 2: // ERROR "duplicate case 2 (\(constant of type int\) )?in expression switch"
	case "a": // ERROR "invalid case \"a\" in switch on i \(mismatched types untyped string and int\)|cannot convert \"a\""
	case 1.5: // ERROR "truncated|cannot use 1.5"
	}
	switch s {
	case "x", "y", "x": // ERROR "duplicate case \"x\" (\(constant of type string\) )?in expression switch"
	}
	switch e {
	case 1, int8(1), uint(1), "1", 1.0:
	case 1: // ERROR "duplicate case 1 (\(constant of type int\) )?in expression switch"
	case []int{}: // ERROR "cannot compare|invalid case"
	}
	switch {
	case b:
	case i: // ERROR "invalid case i in switch (on true )?\(mismatched types int and bool\)"
	}
	switch fl {
	case 1, 1.0: // ERROR "duplicate case 1"
	}
	switch b {
	case true:
	case false:
	case true:
	default:
		fallthrough // ERROR "cannot fallthrough final case in switch"
	}
	switch i {
	case 1:
		if b {
			fallthrough // ERROR "fallthrough statement out of place"
		}
	case 3:
	}
	switch f {
	}
	switch x := i; { // ERROR "declared and not used: x"
	}
	switch i {
	default:
	case 7:
	}
}

func main() {}
