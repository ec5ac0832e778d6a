package main

func f(x any) (n int) {
	n = x.(int)
	if e, ok := x.(error); ok {
		n += len(e.Error())
	}
	return
}

func main() { f(nil) }
