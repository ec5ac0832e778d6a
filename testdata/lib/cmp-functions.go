package main

import (
	"cmp"
	"fmt"
	"math"
)

type celsius float64

func main() {
	nan := math.NaN()
	fmt.Println(cmp.Compare(1, 2), cmp.Compare("b", "a"), cmp.Compare(celsius(3), 3))
	fmt.Println(cmp.Compare(nan, 1), cmp.Compare(1, nan), cmp.Compare(nan, nan), cmp.Compare(math.Copysign(0, -1), 0))
	fmt.Println(cmp.Less(nan, math.Inf(-1)), cmp.Less(nan, nan), cmp.Less(1, nan), cmp.Less("a", "b"))
	fmt.Println(cmp.Or(0, 0, 7, 8), cmp.Or("", "x"), cmp.Or[int](), cmp.Or(false, true))
}
