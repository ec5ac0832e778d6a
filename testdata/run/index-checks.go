package main

import "fmt"

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

//go:noinline
func same(s []int, i int) int { // the second check is the first one's
	a := s[i]
	s[i] = a + 1
	return s[i] + a
}

//go:noinline
func shrunk(s []int, i int) int {
	a := s[i]
	s = s[:i]
	return a + s[i]
}

//go:noinline
func moved(s []int, i int) int {
	a := s[i]
	i++
	return a + s[i]
}

//go:noinline
func constants(s []int) int { return s[2] + s[1] + s[3] }

//go:noinline
func counted(s, t []int) (n int) {
	for i := 0; i < len(s); i++ {
		n += s[i] + t[i]
	}
	return
}

//go:noinline
func shrinking(s []int) (n int) {
	for i := 0; i < len(s); i++ {
		s = s[:len(s)-2]
		n += s[i]
	}
	return
}

//go:noinline
func stepping(s []int) (n int) {
	for i := 0; i < len(s); i++ {
		i += 3
		n += s[i]
	}
	return
}

//go:noinline
func down(s []int) (n int) {
	for i := 2; i < len(s); i-- {
		n += s[i]
	}
	return
}

//go:noinline
func ranged(s []int) (n int) {
	for i := range s {
		if i == 2 {
			s = s[:1]
		}
		n += s[i]
	}
	return
}

//go:noinline
func jumping(s []int, i int) (n int) {
	n = s[i]
again:
	n += s[i]
	i++
	if n < 1000 {
		goto again
	}
	return
}

//go:noinline
func branches(s []int, i int, b bool) int {
	if b {
		_ = s[i]
	} else {
		i = 9
	}
	return s[i]
}

//go:noinline
func switched(s []int, i, k int) (n int) {
	n = s[i]
	switch k {
	case 1:
		i += 5
		fallthrough
	case 2:
		n += s[i]
	case 3:
		s = nil
	}
	return n + s[i]
}

//go:noinline
func captured(s []int, i int) (n int) {
	n = s[i]
	f := func() { s = s[:0] }
	f()
	return n + s[i]
}

//go:noinline
func bytes(s string, i uint8) (n int) {
	n = int(s[i])
	i += 200
	n += int(s[i])
	return
}

//go:noinline
func nested(s []int, m int) (n int) {
	i := 0
	for k := 0; k < 3; k++ {
		for i < len(s) {
			n += s[i]
			if n > m {
				i = -1
				break
			}
			i++
		}
		n += s[i]
	}
	return
}

//go:noinline
func ordered(s []int, i, j int) int {
	if i >= 0 && i < len(s) || j < len(s) {
		return s[i]
	}
	if !(i < len(s)) || i < 0 {
		return s[j]
	}
	return s[i]
}

func main() {
	mk := func() []int { return []int{1, 2, 3, 4, 5, 6} }
	for _, i := range []int{0, 3, 5, 6, -1, 1 << 62} {
		try("same", func() { fmt.Println(same(mk(), i)) })
		try("shrunk", func() { fmt.Println(shrunk(mk(), i)) })
		try("moved", func() { fmt.Println(moved(mk(), i)) })
		try("jumping", func() { fmt.Println(jumping(mk(), i)) })
		try("branches", func() { fmt.Println(branches(mk(), i, true)) })
		try("branches", func() { fmt.Println(branches(mk(), i, false)) })
		try("captured", func() { fmt.Println(captured(mk(), i)) })
		for k := 0; k < 4; k++ {
			try("switched", func() { fmt.Println(switched(mk(), i, k)) })
		}
		try("nested", func() { fmt.Println(nested(mk(), i)) })
		try("ordered", func() { fmt.Println(ordered(mk(), i, 9)) })
		try("ordered", func() { fmt.Println(ordered(mk(), i, 1)) })
		try("bytes", func() { fmt.Println(bytes("abcdef", uint8(i))) })
	}
	for n := 1; n < 6; n++ {
		try("constants", func() { fmt.Println(constants(mk()[:n])) })
		try("counted", func() { fmt.Println(counted(mk(), mk()[:n])) })
		try("counted", func() { fmt.Println(counted(mk()[:n], mk())) })
		try("shrinking", func() { fmt.Println(shrinking(mk()[:n])) })
		try("stepping", func() { fmt.Println(stepping(mk()[:n])) })
		try("down", func() { fmt.Println(down(mk()[:n])) })
		try("ranged", func() { fmt.Println(ranged(mk()[:n])) })
	}
}
