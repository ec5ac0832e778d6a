package main

var (
	a = b // ERROR "initialization cycle for a\n.*: a refers to b\n.*: b refers to c\n.*: c refers to a"
	b = c
	c = a
)

func main() {}
