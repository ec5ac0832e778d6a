package p

const (
	a int8 = 1 << (6 + iota)
	b // ERROR "cannot use 1 << \(6 \+ iota\) \(untyped int constant 128\) as int8 value in constant declaration \(overflows\)"
	c = iota
	d
)

const (
	e, f = iota, iota * 2
	g, h
	i // ERROR "extra init expr"
)

var _ [d]int = [3]int{}
var _ [h]int = [2]int{}
