package main

// Nothing can ever be ready.
func f() {
	select {}
}

func main() { f() }
