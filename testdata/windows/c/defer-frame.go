package main

// What a recovery must find again is in the struct F.
//
//go:noinline
func f() (err any) {
	defer func() { err = recover() }()
	return nil
}

func main() { f() }
