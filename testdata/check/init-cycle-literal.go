package main

var f = func() int { // ERROR "initialization cycle: f refers to itself"
	return f()
}

func main() {}
