package main

// A directive's text in a string is no directive.
func main() {
	if s := "//go:noinline"; s != "a\"//go:build" {
		println(len(s), len(`//go:nosplit`), '/', "//go:")
	}
}
