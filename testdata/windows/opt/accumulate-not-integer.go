package main

// An integer in memory does not make the loop wait.
func f(s []int) int {
	t := 0
	for _, v := range s {
		t += v
	}
	return t
}

func main() { f(nil) }
