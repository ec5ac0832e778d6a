// A function without a body is an error of compilation: nothing else is said.
package main

func f() // ERROR "^missing function body$"

func main() {
	x := 1
	x = x
	f()
}
