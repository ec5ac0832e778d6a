// Statements behind one that never comes to its end.
package main

func a() int {
	return 1
	println() // ERROR "^unreachable code$"
	return 2
}

func b() {
	for {
	}
	println() // ERROR "unreachable code"
}

func c() {
	for {
		break
	}
	println()
	panic(1)
	println() // ERROR "unreachable code"
}

func d(x int) int {
	switch x {
	case 1:
		return 1
		x++ // ERROR "unreachable code"
	default:
		panic(x)
	}
	return 2 // reached from behind x++: one report per stretch
}

func e(x int) {
	if x > 0 {
		return
	} else {
		panic(0)
	}
	{ // ERROR "unreachable code"
		println()
	}
}

func f() {
L:
	for {
		for {
			break L
			continue // ERROR "unreachable code"
		}
	}
	println()
	goto M
	println() // ERROR "unreachable code"
M:
	println()
}

func g(x any) int {
	switch x.(type) {
	case int:
		return 1
	}
	for range []int{} {
		return 2
	}
	return 3
	var y int // ERROR "unreachable code"
	_ = y
	return y
}

func h() {
	panic := func(int) {}
	panic(1)
	println()
	func() {
		return
		println() // ERROR "unreachable code"
	}()
}

func main() {
	a(); b(); c(); d(1); e(1); f(); g(1); h()
}
