package main

func f(a, b ...int, c ...int) {}
func g() (...int, int) {}
func (t ...T) h(x ...int) {}
func i[P ...int](P) {}
func j() { x y }
