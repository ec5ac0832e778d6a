package main

var kept any

func typeSwitch(x any) *int {
	switch v := x.(type) {
	case *int:
		return v
	case string:
		kept = &v
	}
	return nil
}

func choose(a, b *int, first bool) *int {
	if first {
		return a
	}
	return b
}

func main() {
	n := 1
	println(*choose(&n, nil, true), typeSwitch(1) == nil)
}
