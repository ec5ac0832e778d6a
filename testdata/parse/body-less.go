package p

func f(x int) int

func (t T) g()
