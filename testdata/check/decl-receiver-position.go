package main

type T struct{}
type I interface{}

func (x *int) a()  {}
func (x **T) b()   {}
func (x *(I)) c()  {}
func (x *T[P]) d() {}

func main() {}
