package p

func a() int { return } // ERROR "^not enough return values\n\thave \(\)\n\twant \(int\)$"
func b()     { return 1 } // ERROR "^too many return values\n\thave \(number\)\n\twant \(\)$"
func c() (int, error) {
	return 1 // ERROR "^not enough return values\n\thave \(number\)\n\twant \(int, error\)$"
}
func d() (x int, err error) {
	return
}
func e() (int, string) {
	return 1, "a", nil // ERROR "^too many return values\n\thave \(number, string, nil\)\n\twant \(int, string\)$"
}
func g() int {
	return "a" // ERROR "^cannot use \"a\" \(untyped string constant\) as int value in return statement$"
}
func h() (int, int) { return c() } // ERROR "cannot use c\(\) \(value of interface type error\) as int value in return statement"
