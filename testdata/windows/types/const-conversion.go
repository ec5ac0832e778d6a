package p

const a = int8(1)
const b = string('a')
const c = float32(1) / 3
const d = len([3]int{}) + len("four")
const e = 7 / 2 * 2.0
