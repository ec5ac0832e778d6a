package p

type I interface {
	M()
	M() // ERROR "duplicate method M"
}

type J interface {
	_() // ERROR "^methods must have a unique non-blank name$"
}

type K interface {
	I
	undefined // ERROR "undefined: undefined"
}

type L interface{ L } // ERROR "invalid recursive type: L refers to itself"
