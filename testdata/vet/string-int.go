// string(int)
package main

type T int
type S string

func main() {
	n, u, b, r := 1, uint16(2), byte(3), 'x'
	println(string(n)) // ERROR "^conversion from int to string yields a string of one rune, not a string of digits$"
	println(string(u)) // ERROR "^conversion from uint16 to string yields"
	println(string(b), string(r), string(rune(n)))
	println(string(T(n))) // ERROR "^conversion from T \(int\) to string yields"
	println(S(n))         // ERROR "^conversion from int to S \(string\) yields"
}
