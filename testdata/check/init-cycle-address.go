// Taking the address is a reference as well.
package main

type list struct{ next *list }

var l = list{&l} // ERROR "initialization cycle: l refers to itself"

var p = &q // ERROR "initialization cycle for p\n.*p refers to q\n.*q refers to p"
var q = &p

func main() {}
