package main

type I interface{ M() }
type T struct{}
type P struct{}

func (*P) M() {}

func f(i I) {
	_ = i.(T)  // ERROR "impossible type assertion: i\.\(T\)\n\tT does not implement I \(missing method M\)"
	_ = i.(P)  // ERROR "impossible type assertion: i\.\(P\)\n\tP does not implement I \(method M has pointer receiver\)"
	_ = i.(*P)
	switch i.(type) {
	case T: // ERROR "impossible type switch case: T\n\ti \(variable of interface type I\) cannot have dynamic type T \(missing method M\)"
	case *P:
	}
}

func main() {}
