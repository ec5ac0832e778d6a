package p

var a [1,]int
var b [...]int
var c [1 2]int
var d []
var e map[int
var g map int
