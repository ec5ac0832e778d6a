package p

type Number interface{ ~int | ~float64 }

func sum[T Number](xs ...T) (t T) {
	for _, x := range xs {
		t += x
	}
	return
}

type S string
type N int

func use() {
	_ = sum(1, 2)
	_ = sum(1.5)
	_ = sum(N(1))
	_ = sum("a") // ERROR "string does not satisfy Number \(string missing in ~int \| ~float64\)"
	_ = sum[S]() // ERROR "^S does not satisfy Number \(S missing in ~int \| ~float64\)$"
	_ = sum[int8]() // ERROR "int8 does not satisfy Number"
	_ = sum(1, 2.5)
}
