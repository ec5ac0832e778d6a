package p

type T [len(x)]int // ERROR "invalid recursive type T\n\t.*T refers to x\n\t.*x refers to T"

var x T
