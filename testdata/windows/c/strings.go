package main

// String constants are static; parts of a string are members of the struct.
//
//go:noinline
func f(s string) string {
	if s == "one" {
		return "two"
	}
	return s[1:]
}

func main() { f("x") }
