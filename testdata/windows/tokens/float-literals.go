package p

var a = []float64{1., .5, 1e9, 1.5E-3, 0x1p-2, 0X.8p1, 09.5}
var b = []complex128{1i, 0x10i, 2.5e1i}
