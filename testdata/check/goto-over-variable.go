// Spec: Goto statements.
package main

func main() {
	goto L // ERROR "goto L jumps over declaration of v at .*goto-over-variable.go:6:4"
	v := 3
	_ = v
L:
	goto M // ERROR "goto M jumps over declaration of w at .*goto-over-variable.go:10:6"
	var w int
	_ = w
M:
	goto N
	{
		u := 1
		_ = u
	}
N:
}
