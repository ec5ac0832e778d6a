package p

func f(x int) {
	if x { // ERROR "^non-boolean condition in if statement$"
	}
	for x { // ERROR "^non-boolean condition in for statement$"
	}
	if "a" { // ERROR "non-boolean condition in if statement"
	}
	if x := 1; x > 0 {
	}
}
