// Stores of aggregates part by part: a struct made of its own fields in order, and one whose fields change places.
package main

type vec struct{ x, y, z float64 }

func grow(p *vec, f float64)  { *p = vec{p.x * f, p.y * f, p.z * f} }
func turn(p *vec)             { *p = vec{p.y, p.z, p.x} }
func other(p, q *vec)         { *p = vec{q.x, q.y, q.z} }
func shift(s []int) []int     { s = s[1:]; return s }
func name(p *string, on bool) { *p = "off"; if on { *p = "on" } }

func main() {
	a, b := vec{1, 2, 3}, vec{4, 5, 6}
	grow(&a, 2)
	turn(&b)
	println(int(a.x), int(a.y), int(a.z), int(b.x), int(b.y), int(b.z))
	defer func() {
		recover()
		println(int(a.x), int(a.y), int(a.z))
	}()
	var s string
	name(&s, true)
	println(shift([]int{1, 2})[0], s)
	other(&a, &b)
	println(int(a.x))
	other(&a, nil)
}
