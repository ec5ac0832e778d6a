// Spec: Package initialization.
package main

var x = x // ERROR "initialization cycle: x refers to itself"

var y int = z() // ERROR "initialization cycle for y\n.*y refers to z\n.*z refers to y"

func z() int { return y }

func main() {}
