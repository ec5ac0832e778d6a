package p

var π, _x9, 日本, Ünïted = 1, 2, 3, 4
var _ = breakfast

const breakfast = "no keyword"
