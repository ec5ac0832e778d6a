// Spec: Operators, Shifts.
package main

const a = 1 << -1       // ERROR "negative shift count -1"
const b = 1 << 1.5      // ERROR "1.5 \(untyped float constant\) truncated to uint|must be integer"
const c = 1.0 << 3
const d = "x" << 1      // ERROR "shifted operand .x. \(untyped string constant\) must be integer"
const e = 1.5 << 1      // ERROR "shifted operand 1.5 \(untyped float constant\) must be integer"
const f = 1 << 3 >> 3.0

func main() {}
