package main

func main() {
	c := make(chan int, 1) // ERROR "not supported: channel operation"
	c <- 1                 // ERROR "not supported: channel operation"
	select { // ERROR "not supported: select statement"
	default:
	}
	go main() // ERROR "not supported: go statement"
}
