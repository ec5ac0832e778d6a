package main

import f "fmt"

var b1 = log("b1", c1)
var b2 = log("b2", 0)

func init() { f.Println("init b 1") }

func log(s string, deps ...int) int { f.Println(s, deps); return len(s) + len(deps) }

func init() { f.Println("init b 2") }

