package main

import (
	"fmt"
	"runtime"
)

func where() {
	_, file, line, _ := runtime.Caller(1)
	fmt.Println(file, line)
}

const text = `
//line not.go:1
`

func generated() {
//line /gen/x.y:100
	where()
	where() /*line /gen/z.y:7*/; where()
	// line of.go:3
	//line indented.go:3
	where()
//line :20:5
	where()
//line no number
	where()
}

func main() {
	generated()
}
