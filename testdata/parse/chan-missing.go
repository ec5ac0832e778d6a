package p

func f() {
	var c chan
	var d chan <-
	var e <-chan
	var g <-int
	x := <-chan<-int(y)
}
