package main

type R interface{ Read() }
type W interface{ Write() }
type RW interface {
	R
	W
}

func f(r R, rw RW) {
	r = rw
	rw = r // ERROR "cannot use r \(variable of interface type R\) as RW value in assignment: R does not implement RW \(missing method Write\)"
	_ = r.(RW)
	_ = rw.(R)
}

func main() {}
