package p

var x = 1 + 2*3 - 4
var y = a && b || !c == d
var a, b, c, d bool
