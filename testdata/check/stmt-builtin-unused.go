package p

func f(s []int, m map[int]int) {
	append(s, 1) // ERROR "^append\(s, 1\) \(value of type \[\]int\) is not used$"
	len(s) // ERROR "^len\(s\) \(value of type int\) is not used$"
	make([]int, 1) // ERROR "is not used"
	new(int) // ERROR "is not used"
	copy(s, s)
	delete(m, 1)
	clear(m)
	recover()
	print()
	cap(s) // ERROR "is not used"
	min(1, 2) // ERROR "min\(1, 2\) \(untyped int constant 1\) is not used"
}
