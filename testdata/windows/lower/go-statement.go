package main

// The arguments are evaluated before the goroutine starts.
func f(x int) {
	go g(x+1, "s")
}

func g(int, string) {}

func main() { f(0) }
