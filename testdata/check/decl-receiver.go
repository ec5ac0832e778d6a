package p

import "errors"

type P *int
type I interface{ M() }
type T struct{}
type G[Q any] struct{}
type GI = G[int]
type GP = *GI
type GA[Q any] = G[Q]

func (int) a()          {} // ERROR "^cannot define new methods on non-local type int$"
func (P) b()            {} // ERROR "^invalid receiver type P \(pointer or interface type\)$"
func (I) c()            {} // ERROR "^invalid receiver type I \(pointer or interface type\)$"
func ([]int) d()        {} // ERROR "^invalid receiver type \[\]int$"
func (undefined) e()    {} // ERROR "undefined: undefined"
func (GI) f()           {} // ERROR "^cannot define new methods on instantiated type G\[int\]$"
func (x GP) g()         {} // ERROR "^cannot define new methods on instantiated type G\[int\]$"
func (*GA[Q]) h()       {} // ERROR "^cannot define new methods on generic alias type GA\[Q any\]$"
func (x *T[Q]) i()      {} // ERROR "^T is not a generic type$"
func (x **T) j()        {} // ERROR "^invalid receiver type \*\*T$"
func (undefined[Q]) k() {} // ERROR "^undefined: undefined$"

var _ = errors.New
var _ GA // ERROR "^cannot use generic type GA\[Q any\] without instantiation$"
