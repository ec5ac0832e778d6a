package p

const a, b = 7, 3
const c = a + b - a*b/a%b
const d = a&b | a ^ b&^a<<1>>1
