package main

func a(n int) int {
	if n > 0 {
		return 1
	}
} // ERROR "missing return"
func b() int {
	for {
		if true {
			break
		}
	}
} // ERROR "missing return"
func c(n int) int {
	switch n {
	case 1:
		return 1
	}
} // ERROR "missing return"
func d() int {
	for true {
	}
} // ERROR "missing return"
func e() int {
	panic := func(string) {}
	panic("x")
} // ERROR "missing return"
func f() int {
L:
	for {
		for {
			break L
		}
	}
} // ERROR "missing return"
func g() (n int, err error) {
	{
		err := error(nil)
		_ = err
		return // ERROR "result parameter err not in scope at return"
	}
}
func h() int { return 1, 2 } // ERROR "too many return values\n\thave \(number, number\)\n\twant \(int\)"
func i() (int, string) { return 1 } // ERROR "not enough return values\n\thave \(number\)\n\twant \(int, string\)"
func j() (a, b int) { return a } // ERROR "not enough return values\n\thave \(int\)\n\twant \(int, int\)"
func k() int { return "s" } // ERROR "cannot use \"s\" \(untyped string constant\) as int value in return statement"
func l() func() int { return func() int { } } // ERROR "missing return"

func main() {}
