// Spec: Order of evaluation of package-level variables: the specification's example, with dependencies through functions.
package main

import "fmt"

var a, b, c = f() + v(), g(), sqr(u()) + v()

func f() int        { fmt.Println("f"); return c }
func g() int        { fmt.Println("g"); return a }
func sqr(x int) int { fmt.Println("sqr"); return x * x }
func u() int        { fmt.Println("u"); return 3 }
func v() int        { fmt.Println("v"); return 4 }

var x = I(T{}).ab()
var _ = sideEffect()
var aa = bb
var bb = func() int { fmt.Println("bb"); return 42 }()

type I interface{ ab() []int }
type T struct{}

func (T) ab() []int   { fmt.Println("ab"); return nil }
func sideEffect() int { fmt.Println("side", aa); return 0 }

var d1, d2 = pair(e1)
var e1 = T.late(T{})
var m1 = T.late

func (T) late() int         { return late2 }
func pair(x int) (int, int) { fmt.Println("pair", x); return x, x }

var late2 = func() int { fmt.Println("late2"); return 7 }()

func init() { fmt.Println("init 1", a, b, c, d1, d2) }
func init() { fmt.Println("init 2") }

func main() { fmt.Println("main", m1(T{}) == late2) }

func init() { fmt.Println("init 3") }
