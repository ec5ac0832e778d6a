package main

//go:noinline
func f(s []string, i int) string { return s[i] }

func main() { f([]string{""}, 0) }
