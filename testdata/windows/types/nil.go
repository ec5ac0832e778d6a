package p

func f() (error, []int, map[string]int) {
	var p *int = nil
	_ = p == nil
	return nil, nil, nil
}
