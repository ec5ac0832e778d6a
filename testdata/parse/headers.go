package p

func f() {
	if x := (T{1}); x == (T{2}) {
	}
	if f := func() bool { return T{} == T{} }; f() {
	}
	for _, x := range []int{1, 2, 3} {
		y := T{x}
	}
	for x := range map[string][]int{"a": {1}} {
	}
	for range struct{ a int }{1}.a {
	}
	for range f(T{1}, []T{{2}}) {
	}
	for i := [...]T{{1}}[0]; ; {
	}
	for range 10 {
	}
	for {
		break
	}
	for x {
	}
	for ; ; {
	}
	switch x := y.(type) {
	case []int, map[string]int, func(int) string, <-chan int, *T, nil, interface{ m() }:
	default:
	}
	switch f := func() {}; x {
	}
	switch ; {
	}
	switch y.(type) {
	}
	switch x := y; x.(type) {
	}
	switch (T{1}) {
	case T{1}, T{2}:
	}
	if a[T{1}] == x[i].y {
	} else if b {
	} else {
	}
	if func() struct{ a int } { return struct{ a int }{1} }().a == 1 {
	}
	if len([]int{}) > 0 && x.y() {
	}
	if x := <-c; x {
	}
	select {
	case x := <-c:
	case x, ok = <-c:
	case <-c:
	case c <- T{1}:
	default:
	}
}
