package main

// After the first check, those of smaller constant indexes and of the same variable cannot fail.
func f(s []int, i int) int {
	return s[3] + s[1] + s[i]*s[i]
}

func main() { f(nil, 0) }
