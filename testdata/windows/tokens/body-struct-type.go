package p

// The brace of a struct type is no body. That of a literal after a type literal comes as one: the grammar knows better.
func f() {
	for range []struct{ x int }{{1}} {
	}
}
