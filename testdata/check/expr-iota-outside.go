package p

var x = iota // ERROR "^cannot use iota outside constant declaration$"

const c = iota

var _ = func() int { return iota } // ERROR "cannot use iota outside constant declaration"
