package main

var v = 1

func f() int { return 1 }

const a = v      // ERROR "v \(variable of type int\) is not constant"
const b = f()    // ERROR "f\(\) \(value of type int\) is not constant"
const c = []int{} // ERROR "\[\]int{} \(value of type \[\]int\) is not constant"
const d = nil    // ERROR "use of untyped nil in constant declaration|nil .*is not constant"
const e []int = 1 // ERROR "invalid constant type \[\]int"

func main() {}
