package p

func f(x any) {
	switch v := x.(type) {
	case int, nil:
		_ = v
	case []string:
	default:
	}
	switch x.(type) {
	}
}
