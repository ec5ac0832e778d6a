package main

func main() {
L:
	switch {
	default:
		for {
			continue L // ERROR "invalid continue label L"
		}
	}
M:
	for {
		for {
			continue M
		}
	}
	for {
		continue M // ERROR "invalid continue label M"
	}
}
