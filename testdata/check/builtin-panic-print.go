package p

func f() {
	panic() // ERROR "not enough arguments for panic\(\) \(expected 1, found 0\)"
	panic(1, 2) // ERROR "too many arguments for panic\(1, 2\) \(expected 1, found 2\)"
	print(1, "a", nil) // ERROR "use of untyped nil in argument to built-in print"
	_ = recover(1) // ERROR "too many arguments for recover\(1\) \(expected 0, found 1\)"
	x := panic(1) // ERROR "panic\(1\) \(no value\) used as value"
	_ = x
}
