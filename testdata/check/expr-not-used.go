package p

func g() int { return 1 }

func f(x int, p *int, a []int) {
	x // ERROR "^x \(variable of type int\) is not used$"
	x + 1 // ERROR "^x \+ 1 \(value of type int\) is not used$"
	1 // ERROR "^1 \(untyped int constant\) is not used$"
	-x // ERROR "is not used"
	*p // ERROR "\*p \(variable of type int\) is not used"
	a[0] // ERROR "a\[0\] \(variable of type int\) is not used"
	g // ERROR "g \(value of type func\(\) int\) is not used"
	g()
	(g())
	"s" // ERROR "\"s\" \(untyped string constant\) is not used"
	x == 1 // ERROR "x == 1 \(untyped bool value\) is not used"
	int(x) // ERROR "int\(x\) \(value of type int\) is not used"
}
