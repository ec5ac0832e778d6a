package main

type S string

func f(i int, u uint8, x float64, b []byte) (int8, float32, string, S) {
	return int8(i), float32(x) + float32(u), string(b), S(rune(i))
}

func main() { f(0, 0, 0, nil) }
