package p

import "errors"

func f() {
	_ = errors.Nope // ERROR "^undefined: errors\.Nope$"
	_ = errors // ERROR "^use of package errors not in selector$"
	errors.new() // ERROR "errors\.new|name new"
	_ = errors.errorString{} // ERROR "^name errorString not exported by package errors$"
}
