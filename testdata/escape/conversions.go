package main

var kept []byte

func stay(s string) int {
	b := []byte(s)
	return len(b)
}

func leave(s string) { kept = []byte(s) }

func main() {
	leave("abc")
	println(stay("abcd"), len(kept))
}
