package p

func f() {
	;;
	{
	}
	var x, y int = 1, 2
	var (
		z = 3
	)
	const c = iota
	type T struct{}
	x, y = y, x
	a[i], *p, s.f = 1, 2, 3
	x++
	y--
	x &^= 1
	x <<= 2
	c <- x
	<-c
	go f(x)
	defer func() {
	}()
	defer (f)(x)
L:
	for {
		continue L
	}
M:
	goto M
	return
N:
}
