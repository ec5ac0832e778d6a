package main

func main() {
	switch any(1) {
	case float32(10):
	case float32(10): // ERROR "^duplicate case float32\(10\) \(constant 10 of type float32\) in expression switch\n\t.*:5:14: previous case$"
	}
	switch any(1).(type) {
	case func(int):
	case func(int): // ERROR "^duplicate case func\(int\) in type switch\n\t.*:9:11: previous case$"
	}
	var i int
	_ = i[1] // ERROR "^cannot index i"
}
