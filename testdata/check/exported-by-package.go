// Unexported names of other packages are different names.
package main

import "errors"

type E struct{ error }

func (E) unwrap() {}

func main() {
	var e E
	e.unwrap()
	e.Error()
	_ = errors.New("x").s // ERROR "errors.New\(.x.\).s undefined \(type error has no field or method s\)"
	errors.unknown()      // ERROR "undefined: errors.unknown|name unknown not exported by package errors"
}
