package main

func main() {
	var x any
	switch t := x.(type) { // ERROR "declared and not used: t"
	case int:
	}
	switch t := x.(type) {
	case int:
		_ = t
	case string:
	}
}
