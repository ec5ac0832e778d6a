package main

func f(s []int, a *[4]int, t string, i int) ([]int, []int, string, byte) {
	return s[1:i], a[i:], t[:i], t[2]
}

func main() { f(nil, nil, "", 0) }
