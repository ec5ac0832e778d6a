package main

func f(n int) int {
outer:
	for i := 0; ; i++ {
		for j := range n {
			if j == i {
				continue outer
			}
			if j > i {
				break outer
			}
		}
		if i > 9 {
			goto end
		}
	}
end:
	return n
}

func main() { f(0) }
