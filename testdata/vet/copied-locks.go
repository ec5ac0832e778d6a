// Locks that are copied.
package main

type Mutex struct{ state int }

func (m *Mutex) Lock()   {}
func (m *Mutex) Unlock() {}

type T struct {
	name string
	mu   Mutex
}

type Iface struct{ Locker }

type Locker interface {
	Lock()
	Unlock()
}

func byValue(t T) {}          // ERROR "^byValue passes lock by value: main.T contains main.Mutex$"
func byPointer(t *T, l Iface) {}
func (t T) method() {}        // ERROR "^method passes lock by value: main.T contains main.Mutex$"
func ret(t *T) T { return *t } // ERROR "^return copies lock value: main.T contains main.Mutex$"

func main() {
	var m Mutex
	var t T
	x := m            // ERROR "^assignment copies lock value to x: main.Mutex$"
	var y = t         // ERROR "^variable declaration copies lock value to y: main.T contains main.Mutex$"
	x = m             // ERROR "^assignment copies lock value to x: main.Mutex$"
	z := T{mu: m}     // ERROR "^literal copies lock value from m: main.Mutex$"
	byValue(t)        // ERROR "^call of byValue copies lock value: main.T contains main.Mutex$"
	p := &t
	q := *p           // ERROR "assignment copies lock value to q: main.T contains main.Mutex"
	arr := [2]T{}
	brr := arr        // ERROR "assignment copies lock value to brr: main.T contains main.Mutex"
	for _, v := range arr { // ERROR "^range var v copies lock: main.T contains main.Mutex$"
		_ = &v
	}
	for i := range arr {
		_ = &arr[i]
	}
	mm := map[string]T{}
	w, ok := mm["x"] // ERROR "assignment copies lock value to w: \(main.T, bool\) contains main.T contains main.Mutex"
	f := func(m Mutex) {} // ERROR "^func passes lock by value: main.Mutex$"
	l := Iface{}
	k := l
	fresh := T{}
	made := ret(p)
	n := new(T)
	println(len(arr), &x, &y, &z, &q, &brr, &w, ok, &f, &k, &fresh, &made, n)
	t.method()
	byPointer(p, l)
}
