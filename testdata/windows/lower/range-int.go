package main

func f(n int) {
	for i := range n {
		println(i)
	}
}

func main() { f(0) }
