package main

func p[T any](x T) { println(x) } // ERROR "^illegal types for operand: print\n\tstruct { a int }$"

func main() {
	p(1)
	p(struct{ a int }{1})
}
