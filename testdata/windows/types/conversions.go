package p

type Celsius float64

func f(i int, s string, c Celsius) {
	_ = float64(i)
	_ = []byte(s)
	_ = (func())(nil)
	_ = Celsius(1) + c
	_ = any(c)
}
