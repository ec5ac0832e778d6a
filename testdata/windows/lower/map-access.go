package main

func f(m map[string][2]int, n map[any]bool, k any) (int, bool) {
	v, ok := m["k"]
	return v[1] + m["l"][0], ok && n[k]
}

func main() { f(nil, nil, nil) }
