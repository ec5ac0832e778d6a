package p

type Stringer interface{ String() string }

func show[T Stringer](x T) string { return x.String() }

type A struct{}

func (A) String() string { return "" }

type B struct{}

func (*B) String() string { return "" }

func use() {
	show(A{})
	show(&B{})
	show(B{}) // ERROR "^in call to show, T \(type B\) does not satisfy Stringer \(method String has pointer receiver\)$"
	show(1) // ERROR "^int does not satisfy Stringer \(missing method String\)$"
}
