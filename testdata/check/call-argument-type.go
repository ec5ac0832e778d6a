package p

func g(a int, s string) {}
func v(s ...string)     {}

func f(x []int) {
	g("a", 1) // ERROR "^cannot use \"a\" \(untyped string constant\) as int value in argument to g$" "^cannot use 1 \(untyped int constant\) as string value in argument to g$"
	v("a", 1) // ERROR "cannot use 1 \(untyped int constant\) as string value in argument to v"
	v(x...) // ERROR "cannot use x \(variable of type \[\]int\) as \[\]string value in argument to v"
	g(1, nil) // ERROR "cannot use nil as string value in argument to g"
}
