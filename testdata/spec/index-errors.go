package main

func main() {
	a := [3]int{}
	s := []int{}
	str := "abc"
	_ = a[3]       // ERROR "invalid argument: index 3 out of bounds \[0:3\]"
	_ = a[-1]      // ERROR "invalid argument: index -1 \(constant of type int\) must not be negative"
	_ = s[-1]      // ERROR "must not be negative"
	_ = s[1.5]     // ERROR "truncated|must be integer"
	_ = s["a"]     // ERROR "cannot convert \"a\" \(untyped string constant\) to (type )?int"
	_ = "abc"[5]   // ERROR "out of bounds"
	_ = s[2:1]     // ERROR "invalid slice indices: 1 < 2"
	_ = str[0:1:2] // ERROR "3-index slice of string"
	_ = [3]int{}[:] // ERROR "unaddressable value|slice of unaddressable"
	_ = a[:4]      // ERROR "out of bounds"
	x := 5
	_ = x[0] // ERROR "cannot index x \(variable of type int\)"
}
