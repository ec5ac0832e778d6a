package p

func g() [3]int { return [3]int{} }

func f(a [3]int, s []int, x int, str string, m map[int]int) {
	_ = a[2:1] // ERROR "^invalid slice indices: 1 < 2$"
	_ = a[:4] // ERROR "^invalid argument: index 4 out of bounds \[0:4\]$"
	_ = x[:] // ERROR "cannot slice x \(variable of type int\)"
	_ = g()[:] // ERROR "^cannot slice unaddressable value g"
	_ = str[0:1:2] // ERROR "3-index slice of string"
	_ = s[1:2:1] // ERROR "invalid slice indices: 1 < 2"
	_ = m[:] // ERROR "cannot slice m"
	_ = s[:-1] // ERROR "must not be negative"
}
