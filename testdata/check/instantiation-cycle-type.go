package main

type G[A any] struct{} // ERROR "instantiation cycle\n.*A instantiated as \[\]B"

func (g G[B]) m() {
	var x G[[]B]
	x.m()
}

func main() {}
