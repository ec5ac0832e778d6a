package main

import (
	"fmt"
	"os" // ERROR "\"os\" imported and not used"
	str "strings" // ERROR "\"strings\" imported as str and not used"
)

var a, b = 1 // ERROR "missing init expr for b|assignment mismatch: 2 variables but 1 value"
var c int
var c string // ERROR "c redeclared in this block"

type T T // ERROR "invalid recursive type"
type U struct{ u U } // ERROR "invalid recursive type: U refers to itself"
type V [2]V // ERROR "invalid recursive type: V refers to itself"
type W interface{ W } // ERROR "invalid recursive type"

const x = y // ERROR "initialization cycle"
const y = x

var p = q() // ERROR "initialization cycle or refers to itself|initialization cycle"
func q() int { return p }

func init() int { return 1 } // ERROR "func init must have no arguments and no return values"
func f(a int, a string) {} // ERROR "a redeclared in this block"

func main() {
	var unused int // ERROR "declared and not used: unused"
	fmt.Println(undefined1) // ERROR "undefined: undefined1"
	z := 1
	z := 2 // ERROR "no new variables on left side of :="
	_ = z
	init() // ERROR "undefined: init"
	fmt.println() // ERROR "undefined: fmt.println|not exported"
	var _ = _ // ERROR "cannot use _ as value"
}

func noreturn() int {
	for {
		break
	}
} // ERROR "missing return"
