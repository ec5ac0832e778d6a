package p

func g() int { return 0 }

func f(x int, p *int) {
	defer g()
	defer len("a") // ERROR "^defer discards result of len\(\"a\"\) \(constant 1 of type int\)$"
	defer int(x) // ERROR "^defer requires function call, not conversion$|defer requires function call, not conversion int\(x\)"
	defer recover()
	defer panic(1)
	defer append([]int{}, 1) // ERROR "defer discards result of append"
	defer undefined() // ERROR "undefined: undefined"
	defer func() {}()
}
