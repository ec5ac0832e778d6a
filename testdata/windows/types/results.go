package p

func two() (int, error) { return 1, nil }
func one(int, error) string { return "" }

func f() {
	a, err := two()
	_ = one(two())
	_, _ = a, err
}
