package p

var x int
var x string // ERROR "^x redeclared in this block\n\t.*:3:5: other declaration of x$"

func f() {}
func f() {} // ERROR "^f redeclared in this block\n\t.*:6:6: other declaration of f$"

type T struct{}

const T = 1 // ERROR "T redeclared in this block"

func g(a int, a string) {} // ERROR "^a redeclared in this block"
func h(a int) (a string) { return "" } // ERROR "a redeclared in this block"
func k(a int) {
	var a int // ERROR "^a redeclared in this block"
	b := 1
	var b int // ERROR "b redeclared in this block"
	_, _ = a, b
}
