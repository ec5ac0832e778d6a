package main

// The second operand has a call: it is evaluated by statements, only if it is wanted.
func f(a, b bool) bool {
	return a && g() || b
}

func g() bool { println(); return true }

func main() { f(false, false) }
