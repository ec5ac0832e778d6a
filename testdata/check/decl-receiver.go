package p

import "errors"

type P *int
type I interface{ M() }

func (int) a()          {} // ERROR "^cannot define new methods on non-local type int$"
func (P) b()            {} // ERROR "^invalid receiver type P \(pointer or interface type\)$"
func (I) c()            {} // ERROR "^invalid receiver type I \(pointer or interface type\)$"
func ([]int) d()        {} // ERROR "^invalid receiver type \[\]int$"
func (undefined) e()    {} // ERROR "undefined: undefined"

var _ = errors.New
