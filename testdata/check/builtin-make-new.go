package p

func f(n int) {
	_ = make(int) // ERROR "^invalid argument: cannot make int: type must be slice, map, or channel$"
	_ = make([]int) // ERROR "^invalid operation: make\(\[\]int\) expects 2 or 3 arguments; found 1$"
	_ = make([]int, 2, 1) // ERROR "^invalid argument: length and capacity swapped$"
	_ = make([]int, -1) // ERROR "^invalid argument: index -1 \(constant of type int\) must not be negative$"
	_ = make(map[int]int, 1, 2) // ERROR "make\(map\[int\]int, 1, 2\) expects 1 or 2 arguments; found 3"
	_ = make([]int, "a") // ERROR "cannot convert \"a\"|must be integer"
	_ = make([]int, 1.0)
	_ = make([]int, 1e3)
	_ = make([]int, 1.5) // ERROR "truncated"
	_ = new(n)
	_ = new(nil) // ERROR "^use of untyped nil in argument to new$"
	_ = new(println()) // ERROR "^println\(\) \(no value\) used as value or type$"
	_ = new(len) // ERROR "^len \(built-in\) must be called$"
	_ = new(1 << 70) // ERROR "^cannot use 1 << 70 \(untyped int constant 1180591620717411303424\) as int value in argument to new \(overflows\)$"
	_ = new() // ERROR "not enough arguments for new\(\) \(expected 1, found 0\)"
	_ = make() // ERROR "not enough arguments for make\(\)"
}
