// Spec: General interfaces: only usable as constraints.
package main

type Number interface{ ~int | ~float64 }

var a Number // ERROR "cannot use type Number outside a type constraint: interface contains type constraints"

func f(x comparable) {} // ERROR "cannot use type comparable outside a type constraint: interface is \(or embeds\) comparable"

func main() {}
