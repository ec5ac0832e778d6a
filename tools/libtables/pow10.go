//go:build ignore

// Writes lib/strconv/pow10table.go: the leading 128 bits of the powers of ten,
// rounded down. Run from the top of the tree with a Go installation:
//
//	go run tools/libtables/pow10.go > lib/strconv/pow10table.go
package main

import (
	"fmt"
	"math/big"
)

const first, last = -348, 347

func main() {
	fmt.Print(`// Made by tools/libtables/pow10.go; do not edit.

package strconv

const (
	pow10First = `, first, `
	pow10Last  = `, last, `
)

// pow10Table holds, for each exponent, {high, low} words of the power of ten,
// scaled so that the top bit is set, rounded down.
var pow10Table = [...]uint64{
`)
	for e := first; e <= last; e++ {
		v := top128(e)
		hi := new(big.Int).Rsh(v, 64)
		lo := new(big.Int).And(v, new(big.Int).SetUint64(^uint64(0)))
		fmt.Printf("\t%#016x, %#016x, // %d\n", hi, lo, e)
	}
	fmt.Println("}")
}

func top128(e int) *big.Int {
	n := e
	if n < 0 {
		n = -n
	}
	p := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil)
	if e < 0 {
		one := new(big.Int).Lsh(big.NewInt(1), uint(p.BitLen()+128))
		p = one.Quo(one, p)
	}
	shift := p.BitLen() - 128
	if shift > 0 {
		return p.Rsh(p, uint(shift))
	}
	return p.Lsh(p, uint(-shift))
}
