// Spec: Calls, Method sets: pointer methods need addressable operands.
package main

type T struct{}

func (*T) P() {}
func (T) V()  {}

func f() T { return T{} }

func main() {
	var t T
	t.P()
	t.V()
	f().V()
	f().P()             // ERROR "cannot call pointer method P on T"
	map[int]T{}[0].P()  // ERROR "cannot call pointer method P on T"
	T.P(t)              // ERROR "invalid method expression T.P \(needs pointer receiver \(\*T\).P\)"
	(*T).P(&t)
	(*T).V(&t)
}
