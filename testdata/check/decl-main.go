package main

func main(x int) {} // ERROR "^func main must have no arguments and no return values$"

var init int // ERROR "^cannot declare init - must be func$"
