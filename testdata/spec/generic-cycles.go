package main

type L[T any] struct{ x T }

type Inf[T any] struct{ p *Inf[L[T]] } // ERROR "instantiation cycle"

type Fine[T any] struct{ p *Fine[T] }
type Swap[A, B any] struct{ p *Swap[B, A] }

func main() {}
