// Only the predeclared panic terminates.
package main

func panic(any) {}

func a() int {
	panic("x")
} // ERROR "missing return"

func main() { a() }
