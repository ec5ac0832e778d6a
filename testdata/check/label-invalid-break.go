// Spec: Break statements: the label must be that of an enclosing statement.
package main

func main() {
L:
	if true {
		break L // ERROR "invalid break label L"
	}
M:
	for {
		break M
	}
	for {
		break M // ERROR "invalid break label M"
	}
}
