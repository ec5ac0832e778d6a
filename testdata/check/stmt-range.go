package p

func f(x float64, s []int, m map[string]int, p *[3]int, n int, b bool) {
	for range x { // ERROR "^cannot range over x \(variable of type float64\)$"
	}
	for i, v := range n { // ERROR "^range over n \(variable of type int\) permits only one iteration variable$"
		_, _ = i, v
	}
	for i := range 10 {
		var _ int = i
	}
	for i, c := range "abc" {
		var _ int = i
		var _ rune = c
	}
	for k, v := range m {
		var _ string = k
		var _ int = v
	}
	for i, v := range p {
		var _, _ int = i, v
	}
	var str string
	for str = range s { // ERROR "cannot use str \(value of type int\) as string value in range clause|cannot use str"
	}
	for range b { // ERROR "cannot range over b"
	}
	for range 1.5 { // ERROR "^cannot range over 1\.5 \(untyped float constant\)$"
	}
	for range nil { // ERROR "cannot range over nil"
	}
	var u8 uint8 // ERROR "^declared and not used: u8$"
	for u8 = range 255 {
	}
	for u8 = range 256 { // ERROR "overflows|cannot use 256"
	}
	_ = str
}
