package p

// An untyped constant takes its type from the context, else its default type.
var a = 1
var b float64 = 1
var c = 'x' + 1
var d any = 1.5
var e = 1 + 2i
var f = []byte("ab")
var g int8 = 'a'
