package main

// A directive's text in a string is no directive.
type r struct{ EOF bool }

var x r

func main() {
	_ = x.EOF
	if s := "//go:noinline"; s != "a\"//go:build" {
		println(len(s), len(`//go:nosplit`), '/', "//go:")
	}
}
