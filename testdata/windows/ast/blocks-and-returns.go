package p

func f(x int) (a, b int) {
	{
		;
	}
	if x > 0 {
		return
	}
	return x, f2()
}

func f2() int { return 0 }
