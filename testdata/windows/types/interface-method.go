package p

type I interface{ Error() string; M(int) }

func f(i I, e error) {
	i.M(1)
	_ = i.Error
	_ = I.M
	_ = e.Error()
}
