package main

type I interface{ M() }

func f(p *I) {
	var i I = p // ERROR "cannot use p \(variable of type \*I\) as I value in variable declaration: \*I does not implement I \(type \*I is pointer to interface, not interface\)"
	_ = i
	p.M() // ERROR "p.M undefined \(type \*I is pointer to interface, not interface\)"
}

func main() {}
