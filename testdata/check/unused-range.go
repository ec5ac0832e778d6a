package main

func main() {
	for i := range []int{1} { // ERROR "declared and not used: i"
	}
	for i, v := range []int{1} { // ERROR "declared and not used: v"
		_ = i
	}
	for range 3 {
	}
}
