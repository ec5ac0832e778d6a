package main

// g may change n: its value is kept from before the second call.
func f() int { return g(1) - g(2) }

func g(x int) int { println(x); return x }

func main() { f() }
