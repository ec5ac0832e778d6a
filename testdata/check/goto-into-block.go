package main

func main() {
	goto L // ERROR "goto L jumps into block starting at .*goto-into-block.go:5:10"
	if true {
	L:
		println()
	}
	goto M // ERROR "goto M jumps into block starting at .*goto-into-block.go:11:2"
	switch {
	case true:
	M:
		println()
	}
}
