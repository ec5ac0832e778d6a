package p

var (
	a = 08
	b = 0b12
	c = 0o8
	d = 0x
	e = 1__0
	g = 0_x1
	h = 1e
	i = 0x1.8
	j = 0b1.1
	k = 1p4
	l = 0x1e4
	m = 0b1e4
	n = _1
	o = 1_
	p = 0x_1_F
	q = 0o_7
	r = 1e+
	s = 0x1p
	t = 09.5
	u = 09i
	v = 0789
	w = 1_e4
	x = .5_
	y = 0b
	z = 0o
)
