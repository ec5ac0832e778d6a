package main

var kept []*int

func each() {
	for i := 0; i < 3; i++ {
		kept = append(kept, &i)
	}
}

func outside() (s int) {
	var p *int
	for i := 0; i < 3; i++ {
		x := i
		if p == nil {
			p = &x
		}
		s += *p
	}
	return s
}

func inside() (s int) {
	for i := 0; i < 3; i++ {
		x := i
		p := &x
		s += *p
	}
	return s
}

func main() {
	each()
	println(*kept[0], outside(), inside())
}
