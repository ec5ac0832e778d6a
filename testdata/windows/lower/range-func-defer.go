package main

// The defer belongs to f: the body leaves its record at a token in f's frame.
func f(seq func(func(int) bool)) {
	for v := range seq {
		defer g(v)
	}
}

func g(int) {}

func main() { f(nil) }
