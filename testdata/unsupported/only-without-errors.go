// What is not supported yet is said only of a program that is right otherwise.
package main

func main() {
	c := make(chan int)
	go func() { c <- 1 }()
	println(<-c, undefinedName) // ERROR "undefined: undefinedName"
}
