// The blank label may be repeated and is never used.
package main

func main() {
_:
	for {
		break
	}
_:
	for {
		break _ // ERROR "break label not defined: _"
	}
}
