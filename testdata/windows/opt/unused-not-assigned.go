package main

// x is never read, but the assignment of what g returned mentions it.
func f() {
	x := g()
	x = g()
	_ = x
}

func g() int { println(); return 0 }

func main() { f() }
