package main

func f(m map[string]int, p *int8) {
	m["k"] += 2
	*p <<= 1
	*p++
}

func main() { f(nil, nil) }
