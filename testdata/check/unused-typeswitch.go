package main

func main() {
	var x any
	switch t := x.(type) { // ERROR "^t declared and not used$"
	case int:
	}
	switch t := x.(type) {
	case int:
		_ = t
	case string:
	}
}
