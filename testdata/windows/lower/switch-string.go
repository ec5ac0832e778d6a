package main

func f(s string) int {
	switch s {
	case "a", "b":
		return 1
	case "long":
		return 2
	}
	return 0
}

func main() { f("") }
