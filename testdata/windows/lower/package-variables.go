package main

// What is constant is data; the rest is assigned in init, in the order of dependencies.
var a = b + 1
var b = g()
var c = [...]string{"x", "y"}
var d = &c[1]

func g() int { return 2 }

func main() { println(a, b, c[0], d) }
