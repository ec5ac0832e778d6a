package main

func f(s string) (n rune) {
	for _, r := range s {
		n += r
	}
	return
}

func main() { f("") }
