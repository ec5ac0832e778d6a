package main

import "sync/atomic"

type L[T any] struct{}
type P[A, B any] struct{}

var a atomic.Pointer[int, int]
var b L[int, string]
var c P[int]
var d *P[int]
var e []L[int, int]
var f = P[int]{}
var g = L[int, string]{}

func main() {}
