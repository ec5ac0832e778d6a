package main

var g *int

func none(p *int) int       { return *p }
func leaks(p *int)          { g = p }
func content(p **int)       { g = *p }
func result(p *int) *int    { return p }
func named(p *int) (r *int) { r = p; return }
func loaded(p **int) *int   { return *p }
func through(p *int) *int   { return result(p) }
func cycle(p *int, n int) *int {
	if n == 0 {
		return p
	}
	return cycle(p, n-1)
}

func main() {
	x := 1
	p := &x
	leaks(new(int))
	content(&p)
	println(none(p), *result(p), *named(p), *loaded(&p), *through(p), *cycle(p, 3), *g)
}
