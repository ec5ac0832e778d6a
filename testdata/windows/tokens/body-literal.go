package p

type T struct{ x int }

// Inside brackets a brace opens a literal, not the body. After [1]T the grammar takes a body brace for a literal.
func f() {
	if (T{1}) == [1]T{{2}}[0] {
	}
}
