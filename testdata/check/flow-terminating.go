// Every one of these ends in a terminating statement. Spec: Terminating statements.
package main

func a() int { panic("x") }

func b() int { (panic)("x") }

func c() int {
	for {
	}
}

func d(x int) int {
	if x > 0 {
		return 1
	} else if x < 0 {
		return 2
	} else {
		panic(0)
	}
}

func e(x int) int {
	switch {
	case x > 0:
		return 1
	case x == 0:
		fallthrough
	default:
		return 2
	}
}

func f(x any) int {
	switch x.(type) {
	default:
		return 2
	}
}

func g() int {
L:
	for {
		for {
			continue L
		}
	}
}

func h() int {
L:
	goto L
}

func i() int {
	{
		return 1
	}
	;
}

func j() int {
	select {}
}

func main() { _, _, _, _, _, _, _, _, _, _ = a, b, c, d, e, f, g, h, i, j }
