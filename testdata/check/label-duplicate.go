package main

func main() {
L:
	for {
		break L
	}
L: // ERROR "label L already defined at .*label-duplicate.go:4:1"
	for {
	}
}
