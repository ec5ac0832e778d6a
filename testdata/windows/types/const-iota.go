package p

type Weekday uint8

const (
	Sunday Weekday = iota
	Monday
	_
	Wednesday
)
const mask = 1<<Wednesday - 1
