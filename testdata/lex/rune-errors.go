package p

var a = ''
var b = 'ab'
var c = '
var d = '\"'
var e = 'a
var g = '\'
var h = '\u12'
var i = '\xff'
var j = '日本'
var k = '\z'
