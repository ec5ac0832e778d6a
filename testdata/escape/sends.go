package main

func main() {
	c := make(chan *int, 1)
	m := map[string]*int{}
	s := make([]*int, 1)
	x, y, z, w := 1, 2, 3, 4
	c <- &x
	m["k"] = &y
	s[0] = &z
	var a [1]*int
	a[0] = &w
	println(*<-c, *m["k"], *s[0], *a[0])
}
