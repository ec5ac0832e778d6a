package p

type T struct{ t T } // ERROR "^invalid recursive type: T refers to itself$|invalid recursive type T"

type A struct{ b B } // ERROR "^invalid recursive type A\n\t.*:5:6: A refers to B\n\t.*:7:6: B refers to A$"

type B [2]A

type P struct{ p *P }
type S []S
type M map[string]M
type F func(F) F
