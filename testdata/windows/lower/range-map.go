package main

func f(m map[string]int) (n int) {
	for k, v := range m {
		n += len(k) + v
	}
	return
}

func main() { f(nil) }
