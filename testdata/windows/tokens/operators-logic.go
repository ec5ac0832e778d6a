package p

const p, a, b = true, 1, 2
const q = p && !p || a == b
const r = a != b == (a < b) == (a >= b)
