package p

func f() {} func g() {}
var x = 1 var y = 2
