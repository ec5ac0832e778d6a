package p

type N int
type L []int
type F func()

func f(n N, i int, l L, s []int, g F) {
	i = n // ERROR "^cannot use n \(variable of int type N\) as int value in assignment$"
	n = i // ERROR "^cannot use i \(variable of type int\) as N value in assignment$"
	l = s
	s = l
	g = func() {}
	n = 1
	var m map[string]L = map[string][]int{} // ERROR "cannot use map\[string\]\[\]int{} \(value of type map\[string\]\[\]int\) as map\[string\]L value in variable declaration"
	_ = m
}
