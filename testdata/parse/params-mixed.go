package p

func f(a int, string) {}
func g(a, b int, c) {}
func h(int, b string) {}
func i() (a int, error) { return }
func j(a.B, c int) {}
func k(f func(int), x int) {}
