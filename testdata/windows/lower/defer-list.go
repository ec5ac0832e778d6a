package main

// Each defer statement has a record in the frame, with the arguments as they are now.
func f(x int) {
	defer g(x)
	x++
	defer g(x)
}

func g(int) {}

func main() { f(0) }
