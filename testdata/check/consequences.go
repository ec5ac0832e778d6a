// What gc says, and does not say, after an error.
package main

type I interface{ b(); A(); a(); B() }

func f() int { panic(x) } // ERROR "^undefined: x$" "^missing return$"

func g() (err error) {
	if err := g(); err != nil {
		return // ERROR "^result parameter err not in scope at return\n\t.*:9:5: inner declaration of var err error$"
	}
	return nil
}

func main() {
	_ = y.(undefined) // ERROR "^undefined: y$"
	var i interface{ b(); A(); a(); B() } = 1 // ERROR "^declared and not used: i$" "as interface{A\(\); B\(\); a\(\); b\(\)} value in variable declaration"
	_ = append.x // ERROR "^invalid use of append \(built-in\) in selector expression$"
}
