package main

import (
	"errors"
	"fmt"
)

func try(target any) {
	defer func() { fmt.Println(recover()) }()
	errors.As(errors.New("x"), target)
}

func main() {
	var p *error
	n := 1
	try(nil)
	try(p)
	try(5)
	try(&n)
	try("s")
}
