package p

var a = "abc
var b = "a\q"
var c = "\400"
var d = "\uD800"
var e = "\U00110000"
var g = "\xg0"
var h = "\08"
var i = "\'"
