package p

type C <-chan int

func f(x int, c chan<- int, r C) {
	_ = <-x // ERROR "^invalid operation: cannot receive from non-channel int x \(variable of type int\)$"
	_ = <-c // ERROR "^invalid operation: cannot receive from send-only channel chan<- int c \(variable of type chan<- int\)$"
	<-nil   // ERROR "^invalid operation: cannot receive from non-channel untyped nil nil$"
	x <- 1  // ERROR "^invalid operation: cannot send to non-channel int x \(variable of type int\)$"
	r <- 1  // ERROR "^invalid operation: cannot send to receive-only channel C r \(variable of chan type C\)$"
}

func g[A any, M chan int | int, D chan int | <-chan int, E chan int | chan string](a A, m M, d D, e E) {
	<-a    // ERROR "^invalid operation: cannot receive from a \(variable of type A constrained by any\): no specific channel type$"
	<-m    // ERROR "^invalid operation: cannot receive from m \(variable of type M constrained by chan int \| int\): non-channel int$"
	<-d
	d <- 1 // ERROR "^invalid operation: cannot send to d \(variable of type D constrained by chan int \| <-chan int\): receive-only channel <-chan int$"
	e <- 1 // ERROR "^invalid operation: cannot send to e \(variable of type E constrained by chan int \| chan string\): channels chan int and chan string have different element types$"
}
