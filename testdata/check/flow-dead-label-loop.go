// A loop with a condition is not terminating even when the condition is true.
package main

func a() int {
	for true {
	}
} // ERROR "missing return"

func main() { a() }
