package main

func f(s []int) (n int) {
	for i := 0; i < len(s); i++ {
		n += s[i]
	}
	return
}

func main() { f(nil) }
