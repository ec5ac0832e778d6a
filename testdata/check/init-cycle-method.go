package main

type T struct{}

func (T) m() int  { return x }
func (*T) p() int { return y }

var x = T{}.m() // ERROR "initialization cycle for x\n.*x refers to m\n.*m refers to x"

var y = (*T).p(nil) // ERROR "initialization cycle for y\n.*y refers to p\n.*p refers to y"

func main() {}
