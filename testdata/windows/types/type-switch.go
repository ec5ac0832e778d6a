package p

// The variable has another type in each clause.
func f(x any) {
	switch v := x.(type) {
	case int:
		_ = v
	case string, error:
		_ = v
	case nil:
		_ = v
	}
}
