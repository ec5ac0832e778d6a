// Spec: Type declarations.
package main

type A struct{ a A } // ERROR "invalid recursive type: A refers to itself"
type B [2]C          // ERROR "invalid recursive type B\n.*B refers to C\n.*C refers to B"
type C struct{ b B }
type D struct{ d *D }
type E []E
type F map[string]F
type G func(G) G

func main() {}
