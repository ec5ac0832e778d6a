package p

var a = 1 /* one line: a space */ + 2
var b = 3 // a newline
var c = 4 /* more than one line:
a newline */
