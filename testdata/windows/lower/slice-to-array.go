package main

// The length is checked, then the array is read where it is.
func f(s []int) ([2]int, *[3]int) {
	return [2]int(s), (*[3]int)(s)
}

func main() { f(nil) }
