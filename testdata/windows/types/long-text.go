package p

// What would be long is cut: types, constants, and the text of expressions with many parts.
type long struct { aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb int; cccccccccccccccccccccccccc map[string]float64 }

const s = "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789"

var x = f(1) + f(2) + f(3) + f(4) + f(5) + f(6)

func f(int) int { return 0 }
