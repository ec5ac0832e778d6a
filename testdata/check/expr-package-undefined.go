package p

import "errors"

func f() {
	_ = errors.Nope // ERROR "^undefined: errors\.Nope$"
	_ = errors.NEw // ERROR "^undefined: errors.NEw \(but have New\)$"
	_ = errors // ERROR "^use of package errors not in selector$"
	errors.new() // ERROR "^undefined: errors.new \(but have New\)$"
	_ = errors.errorString{} // ERROR "^name errorString not exported by package errors$"
}
