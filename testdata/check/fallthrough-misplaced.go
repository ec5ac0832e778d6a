// Spec: Fallthrough statements.
package main

func main() {
	var x any
	fallthrough // ERROR "fallthrough statement out of place"
	switch {
	case true:
		fallthrough
	case false:
		if true {
			fallthrough // ERROR "fallthrough statement out of place"
		}
		fallthrough
	default:
		fallthrough // ERROR "cannot fallthrough final case in switch"
	}
	switch x.(type) {
	case int:
		fallthrough // ERROR "cannot fallthrough in type switch|fallthrough statement out of place"
	}
	for {
		fallthrough // ERROR "fallthrough statement out of place"
	}
}
