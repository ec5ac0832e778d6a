package p

// The longest operator that the text allows.
func f(a, b int, c chan int) bool {
	c<-a
	_ = a&^b
	_ = a & ^b
	_ = a - -b
	return a< -b
}
