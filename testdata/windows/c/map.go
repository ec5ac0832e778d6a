package main

//go:noinline
func f(m map[string]int) int {
	m["k"]++
	delete(m, "x")
	v, ok := m["y"]
	if ok {
		return v
	}
	return len(m)
}

func main() { f(map[string]int{}) }
