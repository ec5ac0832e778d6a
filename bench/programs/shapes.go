// Structs in slices, methods by value and by pointer, calls through interfaces, a type switch.
package main

type shape interface {
	area() float64
	grow(f float64)
}

type rect struct{ w, h float64 }
type circle struct{ r float64 }
type square struct{ rect }

func (r *rect) area() float64    { return r.w * r.h }
func (r *rect) grow(f float64)   { r.w *= f; r.h *= f }
func (c *circle) area() float64  { return 3.14159 * c.r * c.r }
func (c *circle) grow(f float64) { c.r *= f }

type vec struct{ x, y, z float64 }

func (a vec) add(b vec) vec       { return vec{a.x + b.x, a.y + b.y, a.z + b.z} }
func (a vec) scale(f float64) vec { return vec{a.x * f, a.y * f, a.z * f} }
func (a vec) dot(b vec) float64   { return a.x*b.x + a.y*b.y + a.z*b.z }

type particle struct {
	pos, vel vec
	mass     float64
	alive    bool
}

func step(ps []particle, dt float64) {
	for i := range ps {
		p := &ps[i]
		if !p.alive {
			continue
		}
		p.pos = p.pos.add(p.vel.scale(dt))
		if p.pos.dot(p.pos) > 100 {
			p.vel = p.vel.scale(-1)
		}
	}
}

func energy(ps []particle) float64 {
	e := 0.0
	for _, p := range ps {
		e += p.vel.dot(p.vel) * p.mass / 2
	}
	return e
}

func kinds(list []shape) (n int) {
	for _, s := range list {
		switch s := s.(type) {
		case *rect:
			n++
		case *circle:
			n += 2
		case *square:
			if s.w > 0 {
				n += 3
			}
		}
	}
	return
}

func main() {
	list := []shape{}
	for i := 0; i < 300; i++ {
		f := float64(i + 1)
		list = append(list, &rect{f, 2}, &circle{f}, &square{rect{f, f}})
	}
	sum, n := 0.0, 0
	for i := 0; i < 10000; i++ {
		for _, s := range list {
			sum += s.area()
		}
		n += kinds(list)
		list[i%len(list)].grow(1.0001)
	}
	ps := make([]particle, 1000)
	for i := range ps {
		ps[i] = particle{vec{float64(i % 7), 1, 2}, vec{1, float64(i % 3), -1}, 2, i%10 != 0}
	}
	for i := 0; i < 5000; i++ {
		step(ps, 0.01)
	}
	println(int(sum/1e6), n, int(energy(ps)))
}
