package p

// Spec: Semicolons. A newline ends a statement after a name, a literal, some keywords and closing brackets.
func f(a []int) int {
	for {
		a[0]++
		if a[0] > 9 {
			break
		}
	}
	return a[0]
}
