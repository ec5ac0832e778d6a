package main

// One operation and a default need no list of cases.
func f(a chan int) int {
	select {
	case v, ok := <-a:
		if ok {
			return v
		}
	default:
	}
	return 0
}

func main() { f(nil) }
