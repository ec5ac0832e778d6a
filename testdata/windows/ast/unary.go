package p

func f(p *int, c chan int) {
	_ = -*p + ^<-c
	_ = &*p
	_ = !!true
}
