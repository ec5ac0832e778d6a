package main

type T struct{ n int }

func (t *T) inc()      { t.n++ }
func (t *T) self() *T  { return t }
func (t T) value() int { return t.n }

type I interface{ inc() }

func direct() int {
	var t T
	t.inc()
	return t.self().value()
}

func throughInterface() int {
	t := &T{}
	var i I = t
	i.inc()
	return t.n
}

func methodValue() int {
	var t T
	f := t.inc
	f()
	return t.n
}

func main() { println(direct(), throughInterface(), methodValue()) }
