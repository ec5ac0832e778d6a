package p

func f(s []int, m map[string]int, c chan int) {
	s = append(s, 1)
	_ = len(s) + cap(c)
	_ = make([]string, 2)
	_ = new(int)
	_ = min(s[0], 2)
	delete(m, "k")
	_ = real(2i)
	panic(1)
}
