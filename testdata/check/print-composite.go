// gc's back end finds these, when nothing else is wrong.
package main

type S struct{ a int }

func main() {
	println(struct{}{})      // ERROR "^illegal types for operand: print\n\tstruct {}$"
	print(1, [2]int{1, 2})   // ERROR "^illegal types for operand: print\n\t\[2\]int$"
	println(S{1}, &S{}, nil == any(nil)) // ERROR "^illegal types for operand: print\n\tS$"
}
