package main

// Constants are exact; a float64 out of range becomes what gc's instructions make of it.
//
//go:noinline
func f(x float64, y float32) (int, uint8, float32) { return int(x * 0.1), uint8(x), float32(x) + y/3 }

func main() { f(0, 0) }
