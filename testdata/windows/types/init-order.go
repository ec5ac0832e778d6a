package p

var a = b + f()
var b = c
var c, d = pair()

func f() int           { return d }
func pair() (int, int) { return 1, 2 }
