package main

func f(a, b chan int) int {
	select {
	case v := <-a:
		return v
	case b <- 1:
		return 1
	}
}

func main() { f(nil, nil) }
