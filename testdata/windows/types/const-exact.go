package p

// Constant expressions are exact: the huge value is never stored.
const huge = 1 << 100
const x = huge >> 98
const third = 1.0 / 3

var y = x + third*3
