package main

type T struct{ n int }

func (t T) M() int { return t.n }

type I interface{ M() int }

// An itab of *T needs M with a pointer receiver; a nil one panics with the method's name.
func f(t *T) I { return t }

func main() { f(nil).M() }
