package p

func g(a int, s string)       {}
func v(a int, s ...string)    {}
func h() (int, string)        { return 0, "" }
func three() (int, string, int) { return 0, "", 0 }

func f() {
	g(1) // ERROR "^not enough arguments in call to g\n\thave \(number\)\n\twant \(int, string\)$"
	g(1, "a", 2) // ERROR "^too many arguments in call to g\n\thave \(number, string, number\)\n\twant \(int, string\)$"
	g() // ERROR "^not enough arguments in call to g\n\thave \(\)\n\twant \(int, string\)$"
	v() // ERROR "^not enough arguments in call to v\n\thave \(\)\n\twant \(int, \.\.\.string\)$"
	v(1)
	v(1, "a", "b")
	g(h())
	g(three()) // ERROR "too many arguments in call to g\n\thave \(int, string, int\)\n\twant \(int, string\)"
}
