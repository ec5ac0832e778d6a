package main

const a = 1 << 511
const b = a * 2 // ERROR "constant multiplication overflow"
const c = 1 << 600 // ERROR "constant shift overflow"
const d = a + a - 1 // ERROR "constant addition overflow"

func main() {}
