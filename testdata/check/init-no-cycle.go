// References that are no dependencies: interface methods, recursive functions, types.
package main

type I interface{ m() }
type T struct{}

func (T) m() { _ = v }

var v I = nil
var w = func() int { v.m(); return 1 }()

func even(n int) bool { return n == 0 || odd(n-1) }
func odd(n int) bool  { return n != 0 && even(n-1) }

var e = even(4)

func main() { _, _ = w, e }
