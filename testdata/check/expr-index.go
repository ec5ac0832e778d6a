package p

func f(a [3]int, s []int, m map[string]int, x int, str string) {
	_ = a[3] // ERROR "^invalid argument: index 3 out of bounds \[0:3\]$"
	_ = a[-1] // ERROR "^invalid argument: index -1 \(constant of type int\) must not be negative$"
	_ = s[1.5] // ERROR "1\.5 \(untyped float constant\) truncated to int"
	_ = s["a"] // ERROR "invalid argument: index \"a\" \(untyped string constant\) must be integer|cannot convert \"a\""
	_ = x[0] // ERROR "^cannot index x \(variable of type int\)$"
	_ = m[1] // ERROR "cannot use 1 \(untyped int constant\) as string value in map index"
	_ = "abc"[3] // ERROR "index 3 out of bounds \[0:3\]"
	_ = s[2.0]
	_ = (&a)[3] // ERROR "index 3 out of bounds"
	_ = s[str] // ERROR "invalid argument: index str \(variable of type string\) must be integer"
}
