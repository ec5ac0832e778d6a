package main

// Without a second variable the array is not even read; with one it is copied.
func f(a [4]int) (sum int) {
	for i := range a {
		sum += i
	}
	for _, v := range a {
		a[3] = 0
		sum += v
	}
	return
}

func main() { f([4]int{}) }
