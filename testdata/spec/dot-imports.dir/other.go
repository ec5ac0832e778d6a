package main

import (
	Println "example.com/dot/shapes"
	"fmt"
)

func other() string { return fmt.Sprint(Println.Unit, Println.Square{Side: 5}) }
