package p

func f(x int, c chan<- int) {
	_ = <-x // ERROR "^invalid operation: cannot receive from non-channel x \(variable of type int\)$"
	_ = <-c // ERROR "^invalid operation: cannot receive from send-only channel c \(variable of type chan<- int\)$"
}
