// A break that leaves the statement makes it not terminating.
package main

func a() int {
	for {
		break
	}
} // ERROR "missing return"

func b() int {
L:
	for {
		for {
			break L
		}
	}
} // ERROR "missing return"

func c(x int) int {
	switch x {
	case 1:
		return 1
	default:
		if x > 3 {
			break
		}
		return 2
	}
} // ERROR "missing return"

func d(x int) int {
	switch x {
	case 1:
		return 1
	}
} // ERROR "missing return"

func e() int { // the break belongs to the inner switch
	for {
		switch {
		case true:
			break
		}
	}
}

func main() { _, _, _, _, _ = a, b, c, d, e }
