package p

type T struct{ x, y int }

var a = []T{{1, 2}, T{x: 3}}
var m = map[string]T{"k": {y: 4}}
var l = [...]*T{&T{}, {5, 6}}
