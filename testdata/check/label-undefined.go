package main

func main() {
	goto L // ERROR "label L not defined"
	for {
		break M    // ERROR "break label not defined: M"
		continue N // ERROR "continue label not defined: N"
	}
}
