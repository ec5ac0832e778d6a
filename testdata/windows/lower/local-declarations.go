package main

// Constants and types leave nothing behind; a variable gets its zero value.
func f() (n int) {
	const c = 4
	type T [c]int
	var t T
	{
		var n = 1
		t[n] = c
	}
	;
	return t[1]
}

func main() { f() }
