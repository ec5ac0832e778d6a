// Operands of || and && that say nothing new.
package main

func f() bool { return true }

func main() {
	a, b, c := true, false, true
	x, y := 1, 2
	println(a || a)                      // ERROR "^redundant or: a \|\| a$"
	println(a && b && a)                 // ERROR "^redundant and: a && a$"
	println(a || (b || a) || c)          // ERROR "^redundant or: a \|\| a$"
	println(a || f() || a)
	println(x == 1 || x == 1 || y == 2)  // ERROR "^redundant or: x == 1 \|\| x == 1$"
	println(x != 1 || x != 2)            // ERROR "^suspect or: x != 1 \|\| x != 2$"
	println(x == 1 && y == 1 && x == 2)  // ERROR "^suspect and: x == 1 && x == 2$"
	println(x == 1 || x == 2, x != 1 && x != 2)
	println(x == 1 && 2 == x)            // ERROR "^suspect and: x == 1 && 2 == x$"
}
