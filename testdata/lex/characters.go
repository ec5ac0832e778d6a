package p

var a = 1 # 2
var b = 1 ? 2 : 3
var c = @x
var d = $y
var e = “quoted”
var ٣x = 1
var x٣ = 2
var é, 日本 = 1, 2
var €uro = 3
