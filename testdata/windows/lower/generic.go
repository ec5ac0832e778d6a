package main

// One function per list of type arguments.
func f[T any](x T) []T { return []T{x} }

func main() {
	f(1)
	f("s")
}
