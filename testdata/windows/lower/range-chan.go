package main

func f(c chan int) (n int) {
	for v := range c {
		n += v
	}
	return
}

func main() { f(nil) }
