package main

type T[P any] struct{ f P }

func (t T[*int]) a() {}   // ERROR "^receiver type parameter \*int must be an identifier$"
func (t T[P, Q]) b() {}   // ERROR "^receiver declares 2 type parameters, but receiver base type declares 1$"
func (t *T[_]) c() {}

func main() {}
