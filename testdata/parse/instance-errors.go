package p

var a T[]
var b T[int,,]
var c T[1]
var d p.T[int string]
