package p

func f() {
	x = a || b && c == d + e*f
	x = -a - -b ^ ^c &^ d
	x = *p.q + (*p).q
	x = &T{1, 2}
	x = &(T{})
	x = f(a, b...)
	x = f(a, b,)
	x = f(a, b...,)
	x = a[1:], a[:2], a[1:2], a[:], a[1:2:3], a[:2:3]
	x = y.(int).z
	x = func(a int) int { return a }(1)
	x = []int{0: 1, 2, 5: 3}
	x = map[T]T{{1}: {2}, T{3}: T{4}}
	x = [...]string{"a"}
	x = (func())(nil)
	x = (<-chan int)(nil)
	x = <-chan int(nil)
	x = chan<- int(nil)
	x = []byte("a")
	x = interface{}(nil)
	x = struct{}{}
	x = make(chan int)
	x = new([4]int)
	x = !<-c
	x = -1 << 3
	x = a.b[c]{f}.g
}
