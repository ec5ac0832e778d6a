// What is not supported yet is said only of a program that is right otherwise.
package main

import "C"

func main() {
	println(undefinedName) // ERROR "undefined: undefinedName"
}
