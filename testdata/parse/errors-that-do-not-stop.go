// What the parser reports without "syntax error" in front does not keep gc from checking the rest.
package main

import "fmt"

var r = 'ab'
var n [0x]int
var s int = "x\q"

type T struct {
	x int "\q"
}

func () none()        { undefined1() }
func (a T, b T) two() { undefined2(a) }

func main() {
	list := []int{1}
	_ = list[::]
	_ = list[1:2:]
	x := 'cd'
	go (main())
	var q string = 1
	undefined3() @
unused: // not seen: the body has an error of the parser's
	fallthrough
}

func last() {
unused:
}
