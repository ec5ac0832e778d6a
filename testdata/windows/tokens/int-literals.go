package p

var a = []int{0, 42, 0b10, 0B1, 0o17, 017, 0xBad_Face, 1_000}
