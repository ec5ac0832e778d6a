package p

func f(a func(int), b func() int, c func(func(int)), d func(func(int, int, int) bool)) {
	for range a { // ERROR "^cannot range over a \(variable of type func\(int\)\): func must be func\(yield func\(\.\.\.\) bool\): argument is not func$"
	}
	for range b { // ERROR "cannot range over b"
	}
	for range c { // ERROR "yield func does not return bool"
	}
	for range d { // ERROR "yield func has too many parameters"
	}
}
