package main

func it(yield func(int) bool) {
	yield(1)
	yield(2)
}

func main() {
	for range it {
		break
	}
}
