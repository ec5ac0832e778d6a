package p

var a = "ÿş"
// À€
var b = 1
