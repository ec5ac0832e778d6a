package main

type Number interface{ ~int | ~float64 }
type Exact interface{ int | string }
type My string

func sum[T Number](x ...T) (r T) { return }
func exact[T Exact](x T)         {}
func cmp[T comparable](x T)      {}
func str[T interface{ String() string }](x T) {}

func main() {
	sum(1, 2)
	sum("x")      // ERROR "string does not satisfy Number \(string missing in ~int \| ~float64\)"
	exact(My("")) // ERROR "My does not satisfy Exact \(possibly missing ~ for string in Exact\)"
	cmp([]int{})  // ERROR "\[\]int does not satisfy comparable"
	cmp(any(1))
	str(1) // ERROR "int does not satisfy interface{String\(\) string} \(missing method String\)"
}
