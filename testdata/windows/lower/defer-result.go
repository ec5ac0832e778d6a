package main

// The deferred function may change the result: it is read after deferreturn.
func f() (err any) {
	defer func() { err = recover() }()
	panic("boom")
}

func main() { f() }
