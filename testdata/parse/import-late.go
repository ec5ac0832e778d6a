package p

var x = 1

import "fmt"
import "os"

func f() {}

import "io"
