package p

func f(x int, s []int, e error) {
	switch x {
	case "a": // ERROR "^cannot convert \"a\" \(untyped string constant\) to type int$"
	case 1.5: // ERROR "1\.5 \(untyped float constant\) truncated to int"
	}
	switch s {
	case nil:
	}
	switch {
	case x: // ERROR "invalid case x in switch \(mismatched types int and bool\)|invalid case x in switch on true \(mismatched types int and bool\)"
	}
	switch e {
	case 1: // ERROR "cannot convert 1 \(untyped int constant\) to type|invalid case 1 in switch on e"
	}
}
