package p

func f(s string, m map[string]bool, c chan int8, it func(func(int, error) bool)) {
	for i, r := range s {
		_, _ = i, r
	}
	for k, v := range m {
		_, _ = k, v
	}
	for v := range c {
		_ = v
	}
	for i := range 10 {
		_ = i
	}
	for n, err := range it {
		_, _ = n, err
	}
}
