package main

import (
	"fmt"
	"math/big"
	"math/cmplx"
	"math/rand"
)

func main() {
	a, _ := new(big.Int).SetString("123456789012345678901234567890", 10)
	b := new(big.Int).Exp(big.NewInt(3), big.NewInt(200), nil)
	fmt.Println(new(big.Int).Mul(a, b))
	q, r := new(big.Int).QuoRem(b, a, new(big.Int))
	fmt.Println(q, r, new(big.Int).GCD(nil, nil, a, b), b.BitLen(), b.Text(36))
	fmt.Println(new(big.Int).ModInverse(big.NewInt(3), big.NewInt(11)), big.NewInt(97).ProbablyPrime(10), new(big.Int).Sqrt(a))
	f := new(big.Int).MulRange(1, 300)
	fmt.Println(len(f.String()), f.String()[:30])
	x := big.NewRat(1, 3)
	x.Add(x, big.NewRat(5, 7))
	fmt.Println(x, x.FloatString(20))
	fl := new(big.Float).SetPrec(200).SetInt64(2)
	fl.Sqrt(fl)
	fmt.Println(fl.Text('f', 50), fl)
	fmt.Printf("%x %d %s %v\n", a, a, a, big.NewInt(-5).Cmp(a))
	rg := rand.New(rand.NewSource(42))
	fmt.Println(rg.Intn(100), rg.Intn(100), rg.Float64(), rg.Perm(5), rg.Int63(), rg.NormFloat64())
	fmt.Println(rand.Intn(10) < 10, rand.Float64() < 1)
	rg.Shuffle(3, func(i, j int) {})
	fmt.Println(cmplx.Sqrt(-1), cmplx.Abs(3+4i), cmplx.Exp(1i))
}
