package p

type A interface{ int | ~string }
type B interface{ ~A } // ERROR "^invalid use of ~ \(A is an interface\)$"
type My int
type C interface{ ~My } // ERROR "^invalid use of ~ \(underlying type of My is int\)$"
type D interface{ int | int } // ERROR "^overlapping terms int and int$"
type E interface{ error | int } // ERROR "cannot use error in union \(error contains methods\)"

var x A // ERROR "^cannot use type A outside a type constraint: interface contains type constraints$"

func f(y interface{ comparable }) {} // ERROR "outside a type constraint: interface is \(or embeds\) comparable"
