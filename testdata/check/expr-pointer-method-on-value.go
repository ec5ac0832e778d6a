package p

type T struct{}

func (*T) P() {}

func g() T { return T{} }

func f() {
	g().P() // ERROR "^cannot call pointer method P on T$"
	var t T
	t.P()
	T{}.P() // ERROR "cannot call pointer method P on T"
	map[int]T{}[0].P() // ERROR "cannot call pointer method P on T"
}
