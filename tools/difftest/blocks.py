"""blocks.py - statements whose point is one construct of the language: channels and goroutines, unsafe, print, order of
evaluation, every kind of place and switch, panics of every kind. Mixed into Gen; a block is Go text with names of its own,
run under try, whose $-parts are random types, values and choices.
"""
import textwrap
from string import Template

NUMS = ["int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64", "float64", "float32"]
WHOLE = NUMS[:10]

# Functions the blocks call.
SUPPORT = """// said reports when it is evaluated.
func said[T any](k int, v T) T {
	sum("said", k)
	return v
}

type pt struct{ x, y int }
type v3 struct{ x, y, z float64 }
type padded struct {
	a int8
	z [0]int64
	b int8
	n struct{}
}
type aligned struct {
	a uint8
	_ [0]float64
}

var somePadded = []padded{{a: 1, b: 2}, {b: 3}}
var someAligned = aligned{a: 7}


func mkpt(x, y int) pt               { return pt{x, y} }
func (p pt) plus(q pt) pt            { return pt{p.x + q.x, p.y - q.y} }
func (p pt) less(q pt) bool          { return p.x < q.x || p.x == q.x && p.y < q.y }
func (p *pt) get() int               { return p.y }
func (p *pt) bump(n int)             { p.x += n }
func (a v3) plus(b v3) v3            { return v3{a.x + b.x, a.y + b.y, a.z - b.z} }
func (a v3) scaled(f float64) v3     { return v3{a.x * f, a.y, a.z} }
func swapped(x, y int) (p pt)        { p.x, p.y = y, x; return }
func half(x int) int                 { return x / 2 }
func double(x int) int               { return x + x }
func even(x int) bool                { return x&1 == 0 }
func isNil(p *pt) bool               { return p == nil }
func mean(x, y float64) float64      { return (x + y) / 2 }
func pick3(c bool, a, b string) string { if c { return a }; return b }
func lesser(x, y int) int            { if x < y { return x }; return y }
func clampTo(x, lo, hi int) int      { if x < lo { return lo } else if x > hi { return hi }; return x }
func first(s string) string          { if s == "" { return "-" }; return s[:1] }

type Bell chan string

func (b Bell) Ring(n int) { b <- fmt.Sprint("ring ", n) }

type Ringer interface{ Ring(int) }

func send[T any](c chan<- T, v T) { c <- v }

func twice(c chan<- int, v int) chan<- int {
	c <- v
	c <- v * 2
	return c
}

func drain[T any](c <-chan T) (s []T) {
	for v := range c {
		s = append(s, v)
	}
	return
}

type Large struct {
	a    [6]int
	s    string
	f    float32
	none struct{}
}

func (l Large) With(i, v int) Large { l.a[i] = v; return l }

func (l *Large) Add(v int) { l.a[0] += v }

func large(n int, s string) (Large, [3]string, error) {
	if n < 0 {
		return Large{}, [3]string{s}, fmt.Errorf("large %d", n)
	}
	return Large{a: [6]int{n, n * 2}, s: s, f: float32(n) / 3}, [3]string{1: s, 2: s + s}, nil
}

type Problem struct{ code int }

func (p *Problem) Error() string { return fmt.Sprint("problem ", p.code) }

func (p *Problem) Name() string {
	if p == nil {
		return "no problem"
	}
	return p.Error()
}

type Shouter interface {
	Namer
	Shout(n int) string
}

type Dog struct {
	Namer
	loud bool
}

func (d Dog) Shout(n int) string { return strings.Repeat(d.Name(), n) }

type Integer interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64
	Name() string
}

func named[T Integer](v T) (string, T) { return v.Name(), v + 1 }

type Setter[T any] interface {
	*T
	Inc(int)
}

func made[T any, P Setter[T]](n int) T {
	var v T
	P(&v).Inc(n)
	return v
}

func at[S ~string | ~[]byte](s S, i int) (byte, int, S) { return s[i], len(s), s[i:] }

type Tree[T any] struct {
	left, right *Tree[T]
	v           T
}

func (t *Tree[T]) Insert(v T, less func(a, b T) bool) *Tree[T] {
	if t == nil {
		return &Tree[T]{v: v}
	}
	if less(v, t.v) {
		t.left = t.left.Insert(v, less)
	} else {
		t.right = t.right.Insert(v, less)
	}
	return t
}

func (t *Tree[T]) Walk(f func(T)) {
	if t != nil {
		t.left.Walk(f)
		f(t.v)
		t.right.Walk(f)
	}
}

type Keyed[K comparable, V any] struct {
	m     map[K]V
	order []K
	Box[V]
}

func (k *Keyed[K, V]) Put(key K, v V) (old V, had bool) {
	if k.m == nil {
		k.m = make(map[K]V)
	}
	old, had = k.m[key]
	if !had {
		k.order = append(k.order, key)
	}
	k.m[key] = v
	return
}

func merge[T any](cs ...<-chan T) <-chan T {
	out := make(chan T)
	go func() {
		defer close(out)
		for _, c := range cs {
			for v := range c {
				out <- v
			}
		}
	}()
	return out
}

func source[T any](vs ...T) <-chan T {
	c := make(chan T, len(vs)/2)
	go func() {
		for _, v := range vs {
			c <- v
		}
		close(c)
	}()
	return c
}
"""


class Blocks:
    def block_shape(self, scope):
        names = [n for n in dir(Blocks) if n.startswith("b_")] + ([n for n in dir(Blocks) if n.startswith("new_")] * 2 if self.new else [])
        name = self.pick(names)
        self.put(f'try("{name}", func() {{')
        self.ind += 1
        getattr(self, name)(scope)
        self.ind -= 1
        self.put("})")

    def text(self, template, **parts):
        for line in Template(textwrap.dedent(template).strip("\n")).substitute(parts).split("\n"):
            self.put(line)

    def some(self, lines, least=1):
        """A random part of lines, in a random order."""
        chosen = self.r.sample(lines, self.r.randint(min(least, len(lines)), len(lines)))
        for line in chosen:
            self.text(line)

    def num(self, lo, hi):
        return str(self.r.randint(lo, hi))

    # ---- channels, goroutines ----
    def b_chan(self, scope):
        t = self.basic()
        self.text("""
            c := make(chan $t, $cap)
            var in chan<- $t = c
            for i := 0; i < $n; i++ {
                in <- $v
            }
            sum("len", len(c)*10+cap(c))
            v, ok := <-c
            sum("got", v)
            sum("ok", ok)
            close(c)
            for x := range c {
                sum("rest", x)
            }
            v, ok = <-c
            sum("closed", v)
            sum("closed", ok)
            _, ok = <-c
            $more
            """, t=t, cap=self.num(3, 5), n=self.num(1, 3), v=self.expr(scope, t, 1), more=self.pick(["in <- v", "close(c)", "close(in)", "sum(\"again\", <-c)", "var z chan int; close(z)"]))

    def b_goroutines(self, scope):
        t = self.basic()
        self.text("""
            c, done := make(chan $t$cap), make(chan struct{})
            go func(from int, v $t) {
                defer close(c)
                for i := from; i < $n; i++ {
                    c <- v
                    v = $w
                }
            }($from, $v)
            n := 0
            go func() {
                for x := range c {
                    sum("x", x)
                    n++
                }
                done <- struct{}{}
            }()
            <-done
            sum("n", n)
            """, t=t, cap=self.pick(["", ", 1", ", 5"]), n=self.num(0, 4), v=self.expr(scope, t, 1), w=self.frozen(t), **{"from": self.num(0, 2)})
        self.some(['sum("merge", drain(merge(source(1, 2), source[int](), source(3))))', 'sum("source", drain(source("a", "b", "c")))', 'sum("floats", drain(source(1.5, 2.5)))'], 0)

    def b_select(self, scope):
        t = self.basic()
        arms = ["case v := <-a:\n\t\t\tsum(\"a\", v)", "case b <- $v:\n\t\t\tsum(\"b\", len(b))", "case x, ok = <-d:\n\t\t\tsum(\"d\", ok)", "case v, ok := <-none:\n\t\t\tsum(\"none\", v)\n\t\t\t_ = ok",
                "case arr[$i] = <-a:\n\t\t\tsum(\"arr\", arr)", "case m[said($i, \"k\")], ok = <-a:\n\t\t\tsum(\"m\", m)", "case <-a:\n\t\t\tsum(\"drop\", len(a))"]
        arm = lambda s: Template(s).substitute(v=self.expr(scope, t, 1), i=self.num(0, 2))
        self.text("""
            a, b, d := make(chan $t, 9), make(chan $t, $room), make(chan $t)
            var none chan $t
            var arr [3]$t
            var x $t
            ok := false
            m := map[string]$t{}
            _, _, _, _ = arr, x, m, none
            for i := 0; i < $n; i++ {
                a <- $v
            }
            close(d)
            """, t=t, room=self.num(0, 2), n=self.num(0, 4), v=self.expr(scope, t, 1))
        # At most one can go on: a has values, or b room, or d is closed.
        self.put("loop:" if self.chance(0.6) else "{}")
        label = self.out[-1].strip() == "loop:"
        self.put(f"for i := 0; i < {self.num(1, 5)}; i++ {{")
        first = self.pick(arms)
        self.put("\tselect {")
        self.put("\t" + arm(first))
        if self.chance(0.5):
            self.put(f"\t\tif i > {self.num(0, 2)} {{ {self.pick(['break', 'continue', 'return'] + (['break loop', 'continue loop'] if label else []))} }}")
        if self.chance(0.4) and "none" not in first:
            self.put("\t" + arm(arms[3]))
        self.put("\tdefault:\n\t\tsum(\"default\", i)")
        if label:
            self.put("\t\tif i > 3 { break loop }")
        self.put("\t}")
        self.put("\tsum(\"i\", i)\n\t}")
        self.show("len(a)", "len(b)", "x", "ok")

    def b_select_block(self, scope):
        t = self.basic()
        self.text("""
            c, quit := make(chan $t), make(chan bool)
            var r []$t
            go func() {
                for i := 0; i < $n; i++ {
                    r = append(r, <-c)
                }
                $end
            }()
            x := $v
            func() {
                for {
                    select {
                    case c <- x:
                        x = $w
                    case q, ok := <-quit:
                        sum("quit", q)
                        sum("quit", ok)
                        return
                    }
                }
            }()
            sum("r", r)
            """, t=t, n=self.num(0, 4), v=self.expr(scope, t, 1), w=self.frozen(t), end=self.pick(["quit <- true", "close(quit)"]))

    def b_sync(self, scope):
        self.text("""
            var wg sync.WaitGroup
            var mu sync.$mutex
            var once sync.Once
            var hits int64
            res := make([]int, $n)
            total := MyInt(0)
            for i := range res {
                wg.Add(1)
                go func(i int) {
                    defer wg.Done()
                    once.Do(func() { sum("once", len(res)) })
                    $yield
                    mu.Lock()
                    defer mu.Unlock()
                    res[i] = i * $k
                    atomic.AddInt64(&hits, $k)
                    total.Inc(i)
                }(i)
            }
            wg.Wait()
            sum("res", res)
            sum("hits", atomic.LoadInt64(&hits))
            sum("total", total)
            """, n=self.num(1, 6), k=self.num(1, 9), mutex=self.pick(["Mutex", "RWMutex"]), **{"yield": self.pick(["", "runtime.Gosched()"])})

    def b_go(self, scope):
        lines = ["go say($v, \"x\", nil)", "go Bell(c).Ring($k)", "go ringer.Ring($k)", "go (*Bell).Ring(&b, $k)", "go Ringer.Ring(ringer, l.a[0])", "ring := b.Ring\ngo ring($k)", "go func(s string, vs ...int) { c <- s + fmt.Sprint(vs) }(n.Name(), 1, $k)",
                 "go func() { defer func() { c <- fmt.Sprint(recover()) }(); $bad }()", "go func() { defer say(\"deferred\"); runtime.Goexit(); say(\"never\") }()", "go func() { defer func() { say(\"goexit \", recover()) }(); defer runtime.Goexit() }()",
                 "go func(f func() string) { c <- f() }(n.Name)", "go send(c, $q)", "go func() { for i := 0; i < 2; i++ { defer func(i int) { if i == 0 { say(i) } }(i) } }()", "d := make(chan int)\ngo close(d)\n<-d\nc <- \"closed\"", "go func() { runtime.Gosched(); l.Add(3); say(l.a) }()"]
        self.text("""
            c := make(chan string, 2)
            say := func(xs ...any) { c <- fmt.Sprint(xs...) }
            l := &Large{s: "l"}
            b := Bell(c)
            var n Namer = MyInt($k)
            var ringer Ringer = b
            _, _, _, _ = n, ringer, l, say
            """, k=self.num(1, 9))
        for line in self.r.sample(lines, self.r.randint(2, 6)):
            self.put("{")
            self.text(line, k=self.num(1, 9), v=self.expr(scope, self.basic(), 1), bad=self.bad(), q=self.literal("string"))
            self.put("sum(\"c\", <-c)")
            self.put("}")

    def bad(self):
        """A statement that panics."""
        return self.pick(["panic(\"b\")", "panic(&Problem{4})", "panic(fmt.Errorf(\"e %w\", &Problem{2}))", "var m map[string]int; m[\"a\"]++", "var p *Large; p.a[1] = 2", "var n Namer; _ = n.Name()",
                          "a := hide(0); _ = 1 / a", "s := []int{1}; _ = s[hide(3)]", "s := []int{1}; _ = s[hide(2):]", "s := []int{1, 2}; _ = s[hide(2):hide(1)]", "_ = \"abc\"[hide(5)]", "_ = \"abc\"[hide(3):hide(1)]",
                          "var e any = 3; _ = e.(string)", "var e any; _ = e.(Namer)", "var e any = 3; _ = e.(Shouter)", "var e Namer = MyInt(1); _ = e.(Shouter)", "var e any = []int{}; _ = e == e", "m := map[any]int{}; m[func() {}] = 1",
                          "_ = make([]int, hide(-1))", "_ = make([]int, 1, hide(0))", "_ = make(chan int, hide(-1))", "_ = 1 << hide(-1)", "var f func(int); f(1)", "c := make(chan int); close(c); close(c)", "var a [3]int; _ = a[hide(3)]",
                          "var p *[3]int; _ = p[1]", "a := []any{1}; _ = a[0].(fmt.Stringer)", "s := []int{1, 2, 3}; _ = s[hide(1):2:hide(9)]", "s := make([]int, 2, 5); _ = s[:hide(6)]"])

    # ---- panics, defers ----
    def b_panics(self, scope):
        self.text("""
            f := func(n int) (r int, err error) {
                defer func() {
                    switch x := recover().(type) {
                    case nil:
                        r++
                    case runtime.Error:
                        r, err = -1, x
                    case error:
                        var p *Problem
                        sum("as", errors.As(x, &p))
                        err = x
                    default:
                        panic(fmt.Sprint("again ", x))
                    }
                }()
                defer func() { r *= 10 }()
                if n > $k {
                    $bad
                }
                for i := 0; i < n; i++ {
                    defer func(k int) { r += k }(i)
                }
                $worse
                return n, nil
            }
            for i := 0; i < 3; i++ {
                r, err := f(i)
                sum("r", r)
                sum("err", err)
            }
            """, k=self.num(0, 3), bad=self.bad(), worse=self.pick(["", "", f"if n == 1 {{ {self.bad()} }}", "defer func() { defer func() { sum(\"inner\", recover()) }(); " + self.bad() + " }()"]))

    def b_defer_kinds(self, scope):
        lines = ["defer close(c)", "defer delete(m, $q)", "defer func() { sum(\"m\", len(m)) }()", "defer l.Add(said($k, 3))", "defer (&Large{}).Add(1)", "defer n.Name()", "defer sum(\"arg\", l.a[0])",
                 "defer func(x ...int) { sum(\"variadic\", x) }($k, l.a[0])", "defer said(2, sum)(\"late\", $k)", "for i := 0; i < 3; i++ { defer sum(\"loop\", i+len(b)) }", "if len(m) > 0 { defer sum(\"if\", 1) }",
                 "defer func() { if x := recover(); x != nil { sum(\"recovered\", x) } }()", "defer func() { l.a[0]++ }()", "defer print()", "defer Large.With(*l, 0, 1)", "defer (*Large).Add(l, 2)", "defer mu.Unlock()", "defer func() { sum(\"b\", b) }()"]
        self.put("c, m, l, b := make(chan int), map[string]int{\"a\": 1}, &Large{s: \"x\"}, []byte(\"ab\")")
        self.put("var n Namer = MyInt(4)")
        self.put("var mu sync.Mutex")
        self.put("mu.Lock()")
        self.put("_, _, _, _, _ = n, c, b, m, l")
        for line in self.r.sample(lines, self.r.randint(2, 6)):
            self.text(line, k=self.num(0, 9), q=self.pick(['"a"', '"z"']))
        self.put("l.Add(5)")
        if self.chance(0.4):
            self.put("func() {")
            self.put("\t" + self.bad())
            self.put("}()")

    # ---- places and operators ----
    def b_places(self, scope):
        t = self.pick(NUMS)
        ops = ["+=", "-=", "*=", "/="] + (["%=", "&=", "|=", "^=", "&^=", "<<=", ">>="] if t in WHOLE else [])
        self.text("""
            type in struct { v $t; a [2]$t }
            type rec struct { in; p *in; s []in; m map[string]$t; next *rec }
            r := rec{p: &in{v: $x}, s: make([]in, 3), m: map[string]$t{"k": $y}}
            r.next = &r
            var g any = &r
            _ = g
            """, t=t, x=self.frozen(t), y=self.frozen(t))
        places = ["r.v", "r.a[$i]", "r.p.v", "r.p.a[$i]", "r.s[$j].v", "r.s[$j].a[$i]", "r.m[\"k\"]", "r.m[\"new\"]", "r.next.next.v", "(*r.next).in.a[hide($i)]", "g.(*rec).v", "(&r).p.a[len(r.s)-2]", "(*(&r.v))", "r.next.s[hide($j)].a[hide($i)]", "r.m[said(1, \"k\")]"]
        for _ in range(self.r.randint(3, 8)):
            p = Template(self.pick(places)).substitute(i=self.num(0, 1), j=self.num(0, 2))
            k = self.r.random()
            if k < 0.6:
                op = self.pick(ops)
                self.put(f"{p} {op} {self.expr(scope, self.pick(['uint8', 'uint', 'uint64']), 1, True) if '<<' in op or '>>' in op else self.expr(scope, t, 1, True)}")
            elif k < 0.75:
                self.put(p + self.pick(["++", "--"]))
            elif k < 0.9:
                q = Template(self.pick(places)).substitute(i=self.num(0, 1), j=self.num(0, 2))
                self.put(f"{p}, {q} = {q}, {p}" if self.chance(0.5) else f"{p}, {q} = {self.expr(scope, t, 1)}, {self.expr(scope, t, 1)}")
            else:
                self.put(f"{p} = {self.expr(scope, t, 2)}")
        self.show("r.in", "*r.p", "r.s", "r.m[\"k\"]", "r.m[\"new\"]", "r.next.a == r.a", "r.s[1] == r.in")

    def b_shifts(self, scope):
        t, c = self.pick(WHOLE), self.pick(WHOLE)
        self.text("""
            x, n := hide($x), hide($n)
            sum("l", x<<n)
            sum("r", x>>n)
            sum("c", x<<$k)
            sum("d", x>>$k>>n)
            sum("e", $t(1)<<n|x)
            sum("f", (x<<(n&7))^(x>>(n%5)))
            x <<= n
            x >>= n & 3
            sum("x", x)
            var big uint64 = 1<<63 | 1
            sum("u", int64(big)>>n)
            sum("p", x%$p)
            sum("q", x/$p)
            sum("m", x*$p-x/hide($t($p)))
            """, t=t, x=self.literal(t), n=f"{c}({self.pick(['0', '1', '7', '8', '31', '32', '63', '64', '65', '100', '127'])})", k=self.num(0, 63), p=self.pick(["1", "2", "3", "7", "8", "10", "16", "64", "100", "127"]))

    def b_float(self, scope):
        t = self.pick(["float64", "float32"])
        self.text("""
            a, b, zero := hide($a), hide($b), hide($t(0))
            inf, nan := 1/zero, zero/zero
            sum("cmp", []bool{a < b, a == b, a >= b, nan == nan, nan != nan, nan < a, !(nan >= a), inf > a, -inf < a, a > nan || b < a})
            sum("arith", []$t{a + b, a - b, a * b, a / b, inf - 1, -a, a*b + a, a - b*a})
            sum("zero", 1/(-zero) < 0)
            sum("int", []int64{int64(a), int64(b) - 1, int64(int8(int64(a)))})
            m := map[$t]int{nan: 1, zero: 2}
            m[nan]++
            m[-zero] += 5
            sum("m", len(m)*100+m[0])
            switch a {
            case 0, 1.5:
                sum("case", 1)
            case b:
                sum("case", 2)
            default:
                sum("case", 3)
            }
            c := complex(a, b)
            sum("c", []bool{c == complex(a, b), c != -c, real(-c) == -a, complex(nan, 0) == complex(nan, 0)})
            sum("parts", []$t{real(c * c), imag(c + c), imag(-c), real(c - 1)})
            sum("math", []float64{math.Sqrt(float64(a * a)), math.Floor(float64(a)), math.Ceil(float64(b)), math.Trunc(float64(a)), math.Abs(float64(b)), math.Copysign(2, float64(b)), math.Max(float64(a), float64(b))})
            sum("bits", math.Float64bits(float64(a)))
            sum("bits", math.Float32frombits(math.Float32bits(float32(b))))
            """, t=t, a=self.literal(t).replace("1e30", "1e5").replace("1e10", "77"), b=self.literal(t).replace("1e30", "1e5").replace("1e10", "77"))

    def b_bits(self, scope):
        n = self.pick(["8", "16", "32", "64"])
        self.text("""
            x, y := hide($x), hide($y)
            sum("bits", []int{bits.LeadingZeros$n(x), bits.TrailingZeros$n(x), bits.OnesCount$n(x), bits.Len$n(x), bits.LeadingZeros(uint(y)), bits.TrailingZeros(uint(y)), bits.OnesCount(uint(y)), bits.Len(uint(x))})
            sum("rot", bits.RotateLeft$n(x, $k))
            sum("rev", bits.Reverse$n(y))
            h, l := bits.Mul64(uint64(x), uint64(y)|1)
            s, c := bits.Add64(l, h, $c)
            d, b := bits.Sub64(h, l, 1)
            sum("wide", []uint64{h, l, s, c, d, b})
            sum("swap", bits.ReverseBytes64(uint64(x)))
            """, n=n, x=self.literal("uint" + n), y=self.literal("uint" + n), k=self.num(-70, 70), c=self.num(0, 1))

    def b_order(self, scope):
        self.text("""
            a, m, l := []int{1, 2, 3}, map[string]int{}, &Large{}
            f := func(x ...int) int { sum("f", x); return len(x) }
            c := make(chan int, 9)
            _, _, _, _ = f, m, l, c
            """)
        lines = ["a[said(1, $i)] = said(2, $j) + a[said(3, $k)]", "a[said(1, 0)], a[said(2, 1)] = said(3, $i), said(4, $j)", "m[said(1, \"x\")] += said(2, $i)", "sum(\"call\", f(said(1, $i), f(said(2, 1)), said(3, $k)))",
                 "sum(\"lit\", []int{said(1, $i), f(), said(2, $j)})", "sum(\"map\", len(map[int]int{said(1, 4): said(2, 5), said(3, 6): said(4, 7)}))", "sum(\"str\", struct{ x, y int }{y: said(1, $i), x: said(2, $j)})",
                 "sum(\"and\", said(1, $i) > 1 && said(2, $j) > 0 || said(3, true))", "sum(\"slice\", a[said(1, 0):said(2, 2)][said(3, 1)])", "sum(\"chain\", said(1, l).With(said(2, $i), said(3, 4)).With(0, said(5, 6)).a)",
                 "said(1, c) <- said(2, $i)", "twice(c, said(1, 2)) <- said(3, <-c)", "x, y := said(1, f)(said(2, 3)), said(4, $k); sum(\"xy\", x+y)", "*said(1, &a[$k]) = said(2, $i)", "said(1, l).a[said(2, $k)] -= said(3, 4)",
                 "v, ok := said(1, m)[said(2, \"x\")]; sum(\"ok\", ok); sum(\"v\", v)", "switch said(1, $i) { case said(2, 0), said(3, 1): sum(\"case\", 1); case said(4, 2): sum(\"case\", 2) }", "a = append(said(1, a), said(2, $i), said(3, 4))",
                 "for i, n := said(1, 0), said(2, $i); i < said(3, n); i += said(4, 1) { sum(\"loop\", i) }", "for range said(1, a[:$i]) { sum(\"ranged\", 1) }", "sum(\"conv\", string(said(1, []byte{97, 98})) + said(2, \"c\") + fmt.Sprint(said(3, $j)))",
                 "copy(said(1, a), said(2, a[1:]))", "sum(\"eq\", said(1, any($i)) == said(2, any($j)))", "if x := said(1, $i); x > said(2, 0) { sum(\"if\", x) } else if said(3, x) == 0 { sum(\"else\", x) }", "func() { defer f(said(1, $i)); sum(\"body\", said(2, $j)) }()",
                 "sum(\"nested\", [2][2]int{{said(1, $i)}, {1: said(2, $j)}})", "sum(\"cx\", complex(said(1, 1.5), said(2, 2.5)))", "sum(\"shift\", said(1, $i)<<said(2, uint($j)))", "delete(said(1, m), said(2, \"x\"))", "sum(\"assert\", said(1, any($i)).(int)+said(2, any($j)).(int))"]
        for line in self.r.sample(lines, self.r.randint(3, 8)):
            self.put("{")
            self.text("    " + line.replace("; ", "\n    ") if "{" not in line else line, i=self.num(0, 2), j=self.num(0, 3), k=self.num(0, 2))
            self.put("}")
        self.show("a", "len(m)", "l.a", "len(c)")

    # ---- switches ----
    def b_switch(self, scope):
        t = self.pick(["int", "uint8", "int16", "uint64", "string", "int", "rune", "float64"])
        if t == "string":
            vals = ['""', '"a"', '"b"', '"ab"', '"abc"', '"xyz"', '"héllo"', '"日本"', '"long enough to differ late 1"', '"long enough to differ late 2"', '"\\x00"']
        elif t == "rune":
            vals = ["'a'", "'b'", "'z'", "'é'", "0", "-1", "0x10FFFF", "'\\n'"]
        elif t == "float64":
            vals = ["0", "1.5", "-2.25", "1e10", "3"]
        else:
            lo, hi = (0, 255) if t == "uint8" else (-32768, 32767) if t == "int16" else (0, 1 << 64 - 1) if t == "uint64" else (-(1 << 63), (1 << 63) - 1)
            base = self.r.randint(0, 40)
            vals = sorted({str(base + i) for i in range(self.r.randint(0, 9))} | {str(self.r.randint(lo, hi)) for _ in range(4)} | {str(lo), str(hi)})
        self.r.shuffle(vals)
        self.put(f"for i, x := range []{t}{{{', '.join(self.r.sample(vals, min(5, len(vals))))}, {self.expr(scope, t if t != 'rune' else 'int32', 1)}}} {{")
        self.put("\tr, _ := 0, i")
        self.put(f"\tswitch x {{" if self.chance(0.7) else "\tswitch y := x; y {")
        i, at, left = 0, self.r.randint(0, 5), list(vals)
        while left:
            n = self.r.randint(1, 3)
            if i == at:
                self.put("\tdefault:\n\t\t\tr += 1000")
            self.put(f"\tcase {', '.join(left[:n])}:")
            self.put(f"\t\tr += {i + 1}")
            left = left[n:]
            if self.chance(0.15) and left:
                self.put("\t\tfallthrough")
            elif self.chance(0.1):
                self.put("\t\tif i > 2 { break }\n\t\t\tr *= 7")
            i += 1
        self.put("\t}")
        self.put("\tsum(\"r\", r)")
        self.put("}")

    def b_typeswitch(self, scope):
        s = self.pick(list(self.structs))
        vals = ["1", "int8(2)", '"s"', "2.5", "nil", "[]int{1}", "map[string]int{}", "func() {}", "make(chan int)", "&Problem{1}", "(*Problem)(nil)", "Problem{2}", "MyInt(3)", "Nums{1}", "Box[int]{v: 1}", "Box[string]{}", "&Box[int]{}", "struct{}{}", "[2]int{}",
                "Large{}", s + "{}", "&" + s + "{}", "Func(nil)", "Dog{Namer: MyInt(1)}", "complex64(1)", "error(&Problem{5})", "uintptr(1)", "true", "'x'", "struct{ a int }{1}", "(*int)(nil)", "[]any{nil}"]
        cases = ["int", "int8, uint8", "string", "float64, float32", "nil", "[]int", "map[string]int", "func()", "chan int, <-chan int", "*Problem", "Problem", "error", "Namer", "Shouter", "MyInt, Nums", "Box[int]", "*Box[int], Box[string]", "struct{}", "[2]int", "Large",
                 s, "*" + s, "fmt.Stringer", "interface{ Shout(int) string }", "complex64", "bool, rune", "struct{ a int }", "*int", "[]any", "Getter[int]", "Getter[string]", "uintptr"]
        self.put(f"for _, x := range []any{{{', '.join(self.r.sample(vals, 9))}}} {{")
        self.put("\tswitch v := x.(type) {")
        at = self.r.randint(0, 8)
        for i, c in enumerate(self.r.sample(cases, 8)):
            if i == at:
                self.put("\tdefault:\n\t\t\t_ = v\n\t\t\tsum(\"none\", -1)")
            use = "sum(\"v\", v.Name())" if c in ("Namer", "Shouter") else "sum(\"v\", v.Get())" if c.startswith("Getter") else "sum(\"v\", v+v)" if c in ("int", "string", "complex64", "uintptr") else "_ = v"
            self.put(f"\tcase {c}:\n\t\t\t{use}\n\t\t\tsum(\"case\", {i})")
            if self.chance(0.1):
                self.put("\t\tif x != nil { break }\n\t\t\tsum(\"past\", 0)")
        self.put("\t}")
        self.put("}")

    # ---- values ----
    def b_large(self, scope):
        self.text("""
            a, names, err := large($n, $s)
            b := a.With($i, $v)
            m := map[Large]int{a: 1, b: 2}
            m[a.With(0, 9)]++
            c := make(chan Large, 2)
            c <- b
            var e any = a
            f := func() Large { a.a[1]++; return a.With(5, b.a[$i]) }
            g, h := a.With, b.Add
            h($n)
            _ = g
            list := []Large{a, b, <-c, f(), g(2, 3)}
            for i, x := range list {
                x.Add(1)
                list[len(list)-1-i].a[$i] += x.a[0]
            }
            arr := [2]Large{list[1], list[2]}
            p := &arr[1]
            arr2 := arr
            *p = e.(Large)
            p.s += "!"
            sum("list", list)
            sum("eq", []bool{a == b, e == any(a), arr == arr2, arr2[0] == list[1], len(m) == 3, any(arr) == any(arr2)})
            sum("m", m[a]*10+m[b])
            sum("names", names)
            sum("err", err)
            arr[0], arr[1] = arr[1], arr[0]
            sum("arr", arr)
            """, n=self.num(-1, 5), s=self.expr(scope, "string", 1), i=self.num(0, 5), v=self.expr(scope, "int", 1))

    def b_zero(self, scope):
        t = self.basic()
        self.text("""
            type none struct{}
            set := map[$t]struct{}{$x: {}, $y: {}}
            f := func(a none, b $t, c [0]int, d struct{}) (none, [0]int) { sum("b", b); return a, c }
            n, z := f(none{}, $x, [0]int{}, struct{}{})
            c := make(chan none, 3)
            c <- n
            c <- none(struct{}{})
            s := make([]none, $k)
            s = append(s, n, <-c)
            var e, g any = n, struct{}{}
            sum("zero", []bool{e == g, e == any(none{}), z == [0]int{}, n == none{}, len(c) == 1})
            for i := range s {
                s[i] = none{}
            }
            for range [3]none{} {
                set[$y] = struct{}{}
            }
            pd := append(somePadded, padded{b: int8(len(s))}, somePadded[0])
            pd[1].a++
            al := [2]aligned{someAligned, {a: 9}}
            al[0], al[1] = al[1], al[0]
            sum("pd", []bool{pd[0] == pd[3], pd[1] == somePadded[1], al[1] == someAligned, any(al[0]) == any(aligned{a: 9})})
            sum("pd", []int{int(pd[2].b), int(al[0].a), int(unsafe.Sizeof(pd[0])), int(unsafe.Sizeof(al)), int(unsafe.Offsetof(pd[0].b)), int(unsafe.Alignof(al))})
            _, ok := set[$x]
            sum("ok", ok)
            sum("len", len(set)*100+len(s)*10+len(z))
            sum("s", s[1:])
            delete(set, $y)
            sum("del", len(set))
            """, t=t, x=self.literal(t), y=self.frozen(t), k=self.num(0, 4))

    def b_struct(self, scope):
        t, u = self.basic(), self.pick(["int", "string", "float64", "any", "uint8"])
        self.text("""
            type inner struct { x $t; _ int; b $u }
            type outer struct { inner; *Large; list [2]inner; any any }
            x := outer{inner: inner{x: $x, b: $y}, Large: &Large{s: "in"}, any: $k}
            y := x
            y.x, y.list[1].b = $v, $y
            y.Add($k)
            y.inner, y.list[0] = y.list[1], y.inner
            sum("eq", []bool{x == y, x.inner == y.list[0], x.list == y.list, x.any == y.any, x.Large == y.Large, x.With(1, 1) == y.With(1, 1)})
            sum("x", x.inner)
            sum("y", y.list)
            p, q := &x.list[0], &x.list[1]
            *p, *q = inner{b: $y}, x.inner
            p, q = q, p
            q.x = $v
            sum("list", x.list)
            ps := []*inner{{x: $x}, p, {}}
            for _, z := range ps {
                z.x = $v
            }
            ms := map[string]*inner{"a": {b: $y}, "b": ps[1]}
            ms["b"].x = $x
            mv := map[inner][]inner{*p: {{x: $x}, {}}}
            sum("ps", *ps[1])
            sum("ms", *ms["a"])
            sum("mv", mv[*ps[1]])
            conv := struct { x $t; _ int; b $u }(*p)
            sum("conv", conv == struct { x $t; _ int; b $u }(x.list[1]))
            type same struct { x $t "tag"; _ int; b $u }
            sum("tag", same(conv))
            """, t=t, u=u, x=self.expr(scope, t, 1), y=self.expr(scope, u, 1) if u != "any" else "any(1)", k=self.num(0, 9), v=self.expr(scope, t, 1))

    def b_iface(self, scope):
        vals = ["MyInt(3)", "&Problem{1}", "(*Problem)(nil)", "Nums{1, 2}", "Dog{Namer: MyInt(2)}", "Func(func(x int) int { return x + 1 })", "&Dog{Namer: Nums(nil)}", "Namer(MyInt(4))"]
        self.text("""
            var n, n2 Namer = $a, $b
            var e any = n
            name := n.Name
            f, g := Namer.Name, (*Problem).Name
            sum("names", []string{name(), f(n2), g(nil), Namer.Name(MyInt(9)), interface{ Name() string }(n).Name()})
            n = $c
            sum("name", name()+n.Name())
            sh, ok := n.(Shouter)
            sum("ok", ok)
            if ok {
                sum("shout", sh.Shout(2))
                n = sh
            }
            _, isErr := n2.(error)
            sum("isErr", isErr)
            try("eq", func() { sum("eq", []bool{n == n2, e == any(n2), n == MyInt(3), e != nil, n2 != nil, any(n) == any(MyInt(3))}) })
            try("map", func() { m := map[any]int{e: 1, n2: 2}; m[n]++; sum("m", len(m)) })
            try("switch", func() { switch n { case n2: sum("same", 1); case MyInt(3): sum("three", 1); case nil: sum("nil", 1) } })
            try("to", func() { sum("to", e.($t).Name()) })
            var err error = &Problem{$k}
            wrapped := fmt.Errorf("w %w", err)
            var p *Problem
            sum("is", errors.Is(wrapped, err))
            sum("as", errors.As(wrapped, &p) && p.code == $k)
            sum("unwrap", errors.Unwrap(wrapped) == err)
            dogs := []Shouter{Dog{Namer: n2}, &Dog{n, true}}
            for _, d := range dogs {
                try("dog", func() { sum("dog", d.Shout($s)) })
            }
            """, a=self.pick(vals), b=self.pick(vals), c=self.pick(vals), t=self.pick(["MyInt", "*Problem", "Nums", "Shouter", "Dog", "*Dog", "Namer"]), k=self.num(0, 9), s=self.num(0, 2))

    def b_slices(self, scope):
        t = self.basic()
        lines = ["s = append(s[:$i], s[$j:]...)", "s = append(s, s...)", "copy(s[$i:], s)", "copy(s, s[$i:])", "s = append([]$t(nil), s[$i:]...)", "s = s[$i:$j:$k]", "s[$i], s[$j] = s[$j], s[$i]", "s = append(s[:$i], append([]$t{$x}, s[$i:]...)...)",
                 "for i, j := 0, len(s)-1; i < j; i, j = i+1, j-1 { s[i], s[j] = s[j], s[i] }", "for i := range s { s = append(s, s[i]) }", "for i, v := range s { s[(i+1)%len(s)] = v }", "d = append(d, s[$i:$j])", "d[0] = s[$i:]", "d[hide(0)][0] = $x",
                 "a = *(*[3]$t)(append(s, make([]$t, 3)...))", "s = a[:]", "s = a[hide($i):]", "pa[1] = $x", "s = pa[:$j]", "for i := range pa { pa[i] = s[0] }", "for i, v := range a { a[2-i] = v }", "sum(\"cap\", cap(s[:0:$j]))", "s, e = e, s", "e = append(e[:0], s[$i:$j]...)", "d = append(d[:1], d...)",
                 "s = make([]$t, hide($i), hide($k))", "sum(\"s\", s[len(s)-1])", "s = append(s, make([]$t, $j)...)", "sum(\"nil\", []bool{s == nil, d == nil, e[:0] == nil, len(a[:0]) == 0})", "*(&s[$i]) = $x", "s = func(v ...$t) []$t { v[0] = $x; return v }(s...)"]
        self.text("""
            a := [3]$t{$x, 2: $y}
            pa := &a
            s, e := []$t{$x, $y, $x, 5: $y}, make([]$t, 2, 7)
            d := [][]$t{s[1:3], {}, nil, {$y, $x}}
            """, t=t, x=self.expr(scope, t, 1), y=self.frozen(t))
        for line in self.r.sample(lines, self.r.randint(3, 8)):
            i = self.r.randint(0, 2)
            j = self.r.randint(i, 3)
            self.text(f"try(\"op\", func() {{ {line} }})" if self.chance(0.5) else line, t=t, i=str(i), j=str(j), k=str(self.r.randint(j, 4)), x=self.frozen(t))
            if self.chance(0.3):
                self.show("s")
        self.show("s", "a", "d", "e", "len(s)", "*pa == a")

    def b_strings(self, scope):
        self.text("""
            s, t := $s, $t
            b := []byte(s)
            m := map[string]int{"a": 1, s: 2}
            b = append(b, t...)
            u := s + "-" + t + "-" + string(b) + s
            sum("u", u)
            sum("m", m[string(b[:len(s)])])
            m[string(b)]++
            sum("cmp", []bool{s == t, s < t, string(b) == s+t, s+t > u, s != "" && s[0] >= 'a', u >= s})
            n := 0
            for i, r := range u {
                n = n*31 + i ^ int(r)
            }
            for i, c := range []byte(u) {
                n += i * int(c)
            }
            for _, r := range []rune(t) {
                u += string(r)
            }
            for range s {
                n++
            }
            sum("n", n)
            var sb strings.Builder
            for i := 0; i < 3; i++ {
                sb.WriteString(s)
                sb.WriteByte('0' + byte(i))
                s += t[:len(t)/2]
            }
            sum("sb", sb.String())
            sum("s", s)
            rs := []rune(u)
            rs = append(rs, 'é', -1, 0xD800, 0x10FFFF+1)
            sum("rs", string(rs[len(rs)-5:]))
            sum("copy", copy(b, u[len(u)/2:]))
            sum("b", b)
            sum("fields", []any{len(u), strings.ToUpper(s), strconv.Itoa(n), strings.Split(u, "-"), strings.Contains(u, t), string(b) < u})
            type text string
            x := text(s)[:len(s)/2] + text(b[:1:1])
            sum("x", x)
            sum("y", []byte(x))
            """, s=self.expr(scope, "string", 1) + ' + "p"', t=self.frozen("string") + ' + "q"')

    def b_unsafe(self, scope):
        s = self.pick([x for x in self.structs if self.structs[x]] or ["Large"])
        fields = [n for n, _ in self.structs.get(s, [("a", 0), ("s", 0), ("f", 0)])]
        t = self.pick(NUMS[:10])
        self.text("""
            var x $s
            sum("size", []uintptr{unsafe.Sizeof(x), unsafe.Alignof(x), unsafe.Offsetof(x.$f), unsafe.Sizeof(&x), unsafe.Sizeof([3]$t{}), unsafe.Sizeof(""), unsafe.Sizeof([]$s{}), unsafe.Sizeof(any(x)), unsafe.Alignof(x.$f), unsafe.Sizeof(struct { a uint8; b $t; c bool }{}), unsafe.Offsetof(struct { a bool; b $t }{}.b), unsafe.Sizeof(Large{})})
            a := [4]$t{$x, $y, 3, $x}
            p := (*$t)(unsafe.Pointer(uintptr(unsafe.Pointer(&a[0])) + unsafe.Sizeof(a[0])*$i))
            *p++
            q := (*$t)(unsafe.Add(unsafe.Pointer(&a), $i*int(unsafe.Sizeof(a[0]))))
            *q ^= $y
            sl := unsafe.Slice(&a[1], $n)
            for i := range sl {
                sl[i] += $t(i)
            }
            sum("a", a)
            sum("sl", len(sl)*10+cap(sl))
            f := $f64
            bits := *(*uint64)(unsafe.Pointer(&f))
            sum("bits", bits)
            *(*uint32)(unsafe.Pointer(&bits)) = 7
            sum("bits", bits)
            sum("nil", unsafe.Pointer(p) == unsafe.Pointer(q))
            try("slice", func() { sum("bad", len(unsafe.Slice((*int)(nil), hide($z)))) })
            b := []byte("text")
            sum("str", *(*string)(unsafe.Pointer(&b)))
            """, s=s, f=self.pick(fields), t=t, x=self.literal(t), y=self.frozen(t), i=self.num(0, 3), n=self.num(0, 3), f64=self.pick(["1.5", "-0.25", "1e300", "0.0"]), z=self.num(-1, 1))

    def b_print(self, scope):
        vals = ["1", "-7", "true", '"text"', "2.5", "-1e300", "uint8(200)", "'x'", "1+2i", "int64(-5)", "uint64(1<<63)", "float32(0.1)", "complex64(2)", "[]int(nil)", "any(nil)", "(*int)(nil)", "error(nil)", "map[string]int(nil)", "(func())(nil)", "(chan int)(nil)", "math.Inf(1)", "math.NaN()", "MyInt(4)",
                "unsafe.Pointer(nil)", "uintptr(12)", "int8(-128)", "1<<40", "len(os.Args)"]
        vals += [self.expr(scope, self.pick(["int", "string", "bool", "uint16", "int8"]), 1) for _ in range(3)]
        for _ in range(self.r.randint(1, 4)):
            self.put(f"{self.pick(['print', 'println', 'println'])}({', '.join(self.r.sample(vals, self.r.randint(0, 5)))})")
        self.put("println()")

    def b_generic(self, scope):
        k, v = self.pick(["int", "string", "float64", "bool", "uint8", "MyInt", "[2]int8"] + ["any"] * self.new), self.type(1)
        n = self.pick(NUMS)
        kk = {"MyInt": "MyInt(2)", "[2]int8": "[2]int8{1}", "any": "any(1)"}.get(k) or self.literal(k)
        self.text("""
            var m Keyed[$k, $v]
            _, had := m.Put($x, $y)
            old, had2 := m.Put($x, $y)
            sum("had", []bool{had, had2})
            _ = old
            m.Set($y)
            sum("order", m.order)
            sum("count", m.n)
            put, get := m.Put, Box[$v].Get
            put($x, get(m.Box))
            (*Keyed[$k, $v]).Put(&m, $x, m.Get())
            sum("len", len(m.m))
            s, t := named(MyInt($i))
            sum(s, t)
            sum("made", made[MyInt]($i))
            b, l, rest := at("text", $i)
            sum(rest, int(b)+l)
            _, l, bs := at([]byte("bytes"), $i)
            sum(string(bs), l)
            var tree *Tree[$n]
            for _, x := range []$n{$a, $b, $c, $a} {
                tree = tree.Insert(x, func(a, b $n) bool { return a < b })
            }
            tree.Walk(func(x $n) { sum("walk", x) })
            conv := mapped[$n, string]
            sum("conv", conv([]$n{$a}, func(x $n) string { return fmt.Sprint(x) }))
            sum("as", mapped([]$n{$a, $b}, convert[int64, $n]))
            sum("kind", kindOf(m.order)+kindOf(Box[$k]{})+kindOf(&m == nil))
            sum("type", fmt.Sprintf("%T %T %T", m.Box, tree, put))
            push := (*List[$n]).Push
            var list List[$n]
            push(&list, $a)
            list.Push($b)
            list.Each(func(i int, x $n) bool { sum("each", x); return true })
            sum("chan", drain(source($a, $b)))
            """, k=k, v=self.go(v), x=kk, y=self.expr(scope, v, 1), i=self.num(0, 3), n=n, a=self.safe(n), b=self.literal(n), c=self.expr(scope, n, 1))

    def safe(self, t):
        """A value that every number type holds: conversions from a float keep to the rules."""
        return f"{t}({self.num(0, 100)})"

    def b_consts(self, scope):
        t = self.pick(["int", "int64", "uint8", "float64", "MyInt"])
        self.text("""
            const (
                c0 $t = iota*$k + 1
                c1
                _
                c3, s3 = iota << 2, "s"
                c4, s4
            )
            const (
                big   = 1 << 100
                third = 1.0 / 3
                huge  = big * big
                char  = 'a' + $k
                imag2 = 2i * 2i
                all   = ^uint32(0)
                text  = "const" + s4
                yes   = len(text) > 3 && third < 0.5
            )
            sum("c", []any{c0, c1, c3, c4, s3, s4, big >> 98, huge / big / (big >> 3), third * 3, float32(third), char, string(rune(char)), imag2, all, text, text[1], len(text), yes, int8(-big>>95 | 1), uint64((big-1)>>36)})
            var f32 float32 = third
            var i8 int8 = -1 << 7
            var r rune = char
            var c complex64 = big + imag2
            x := hide($k)
            sum("x", []any{f32, i8, r, c, 1 << x, uint8(x) << 3, int32(1.0<<x), float64(x) * third, x<<1 + char, -5 / 2, -5 % 3, 7.0 / 2, 7 / 2, 7 / 2.0, 'b' - 1, "s"[0], [...]int{5: 1}[$k]})
            """, t=t, k=self.num(0, 5))

    def b_closures(self, scope):
        t = self.pick(NUMS)
        self.text("""
            x, total := $x, 0
            var fs []func($t) $t
            for i := 0; i < $n; i++ {
                k := i
                fs = append(fs, func(d $t) $t {
                    x += d
                    total += k
                    k++
                    return x * $t(k)
                })
            }
            add := func(f func($t) $t) func() func($t) $t {
                return func() func($t) $t { total += 100; return f }
            }
            for i := range fs {
                sum("f", fs[i]($y))
                sum("g", add(fs[len(fs)-1-i])()($y))
            }
            var fib func(int) int
            memo := map[int]int{}
            fib = func(n int) int {
                if n < 2 {
                    return n
                }
                if v, ok := memo[n]; ok {
                    return v
                }
                defer func() { total++ }()
                memo[n] = fib(n-1) + fib(n-2)
                return memo[n]
            }
            sum("fib", fib($m))
            sum("total", total)
            sum("x", x)
            func(p *$t, q ...func($t) $t) {
                for _, f := range q {
                    *p = f(*p)
                }
            }(&x, fs...)
            sum("x", x)
            type handler func(int) handler
            count := 0
            var h handler
            h = func(n int) handler {
                count += n
                if count > $m {
                    return nil
                }
                return h
            }
            for g := h; g != nil; {
                g = g($k)
            }
            sum("count", count)
            """, t=t, x=self.safe(t), y=self.safe(t), n=self.num(0, 4), m=self.num(3, 30), k=self.num(1, 9))

    def b_goto(self, scope):
        self.text("""
            n, out := $n, []int{}
            var fs []func() int
        again:
            {
                i := n
                fs = append(fs, func() int { i++; return i })
            }
            switch {
            case n > 8:
                goto done
            case n%2 == 0:
                n += 3
                goto again
            }
            for i := 0; ; i++ {
                for j := 0; j < 3; j++ {
                    if i*j > $k {
                        goto after
                    }
                    out = append(out, i*10+j)
                }
                if i > 3 {
                    break
                }
            }
        after:
            n++
            if n < 12 {
                goto again
            }
        done:
            for _, f := range fs {
                out = append(out, f()+f())
            }
            sum("out", out)
            """, n=self.num(0, 6), k=self.num(0, 6))

    def b_maps(self, scope):
        v = self.type(1)
        self.text("""
            type key struct { a int; s string; e any; f float32 }
            m := map[key]$v{{1, "a", nil, 0.5}: $x, {}: $y}
            k := key{$n, "a", nil, 0.5}
            m[k] = $x
            _, ok := m[key{e: $n}]
            sum("ok", ok)
            m[key{e: $n}] = $y
            sum("len", len(m))
            try("bad", func() { m[key{e: []int{}}] = $x })
            try("badread", func() { _, ok := m[key{e: map[int]int{}}]; sum("ok", ok) })
            delete(m, k)
            seen := 0

            for q, v := range m {
                seen += q.a + len(q.s)
                _ = v
                if q.a == 77 {
                    break
                }
            }
            sum("seen", seen)
            counts := map[rune]int{}
            groups := map[bool][]int{}
            for i, r := range "hello, wörld" {
                counts[r]++
                groups[r > 'l'] = append(groups[r > 'l'], i)
            }
            nested := map[string]map[int][]string{"a": {1: {"x"}}}
            nested["b"] = map[int][]string{}
            nested["b"][2] = append(nested["b"][2], "y", nested["a"][1][0])
            pm := &counts
            (*pm)['z'] += len(nested["zz"][3])
            sum("counts", counts['l']*100+len(counts))
            sum("groups", groups)
            sum("nested", nested)
            var none map[string]int
            sum("none", none["x"]+len(none))
            delete(none, "x")
            for range none {
                sum("never", 0)
            }
            big := make(map[int]int, $n)
            for i := 0; i < 100; i++ {
                big[i*i%37] += i
            }
            for k := range big {
                if k%2 == 0 {
                    delete(big, k)
                }
            }
            sum("big", []int{len(big), big[1], big[9], big[36]})
            """, v=self.go(v), x=self.expr(scope, v, 1), y=self.literal(v), n=self.num(0, 9))

    def b_results(self, scope):
        ts = [self.type(1) for _ in range(3)]
        a, b, c = map(self.go, ts)
        x, y, z = (self.expr(scope, t, 1) for t in ts)
        self.text("""
            f := func(n int) (a $a, b $b, c $c, err error) {
                defer func() {
                    if r := recover(); r != nil {
                        err = fmt.Errorf("f: %v", r)
                    }
                }()
                b = $y
                if n == 0 {
                    return
                }
                if n == 1 {
                    return $x, b, $z, nil
                }
                a, c = $x, $z
                if n == 2 {
                    $bad
                }
                return a, b, c, errors.New("three")
            }
            g := func(a $a, b $b, c $c, err error) (error, $b) { _, _ = a, c; return err, b }
            for i := 0; i < 4; i++ {
                a, b, c, err := f(i)
                _, _, _ = a, b, c
                sum("err", err)
                e, b2 := g(f(i))
                _ = b2
                sum("e", e)
            }
            var r struct { a $a; b $b; c [2]$c; err error }
            r.a, r.b, r.c[hide(1)], r.err = f($n)
            sum("r", r.err == nil)
            _, r.b, _, _ = f(1)
            h := func() (x, y int, s string) { x, s = $n, "s"; defer func() { y = x * 2; x++ }(); return y + 1, x, s + "t" }
            x, y, s := h()
            sum(s, x*100+y)
            sum("all", fmt.Sprint(h()))
            """, a=a, b=b, c=c, x=x, y=y, z=z, n=self.num(0, 3), bad=self.bad())

    def b_ranges(self, scope):
        t = self.basic()
        self.text("""
            type at struct { i int; v $t; k string; n int8 }
            var p at
            a, m, box := [4]$t{$x, $y}, map[string]int{}, []at{{}, {}}
            pa := &a
            for p.i, p.v = range a {
                a[(p.i+1)%4] = $y
            }
            sum("p", p)
            for box[1].i = range pa[:$n] {
                m[fmt.Sprint(box[1].i)]++
            }
            for m["i"], box[said($n, 0)].v = range append([]$t{$x}, a[1:]...) {
            }
            for _, p.v = range pa {
                sum("v", p.v)
            }
            for _, r := range "aé\\xff" {
                p.n += int8(r)
            }
            for p.i = range "text"[$n:] {
            }
            for p.k = range map[string]bool{"only": true} {
            }
            for i := range [...]struct{}{5: {}} {
                p.i += i
            }
            for range pa {
                p.n++
            }
            for range map[int]int{1: 1, 2: 2} {
                p.i++
            }
            for i, row := range [2][3]$t{{$x}, {1: $y}} {
                for j := range row {
                    row[j], a[i] = a[j], row[j]
                }
                sum("row", row)
            }
            for i, q := range []*at{&p, &box[0]} {
                q.i += i * 10
            }
            c := make(chan $t, 4)
            c <- $x
            c <- $y
            close(c)
            for a[1] = range c {
            }
            for range c {
                sum("never", 1)
            }
            func() {
                for i, v := range a[:] {
                    defer func() { sum("late", p.i) }()
                    if i > $n {
                        p.v = v
                        return
                    }
                }
            }()
            var none []$t
            for i := range none {
                sum("none", i)
            }
            p.i++
            sum("p", p)
            sum("box", box)
            sum("m", m)
            sum("a", a)
            """, t=t, x=self.expr(scope, t, 1), y=self.frozen(t), n=self.num(0, 3))

    def b_leaves(self, scope):
        t = self.pick(NUMS)
        self.text("""
            type vec struct { x, y $t }
            p := []vec{{$x, $y}, {}, {$z, $x}}
            q := pt{$n, 2}
            for i := range p {
                q = q.plus(pt{i, q.x})
                q = mkpt(q.y, lesser(q.x, i))
                k := lesser(i, half(q.x))
                p[i] = vec{$t(k), p[0].x + $t(double($n))}
                if even(k) && q.less(pt{k, k}) {
                    q.x = -half(-q.x) + clampTo(k, 0, $n)
                }
                q.bump(half(k))
            }
            r := &q
            r.bump(r.get())
            arr := [5]int{0: double(r.x), 3: half($n)}
            for i := 0; i < len(arr); i++ {
                arr[i] += swapped(arr[len(arr)-1-i], i).x
                if i > 0 && arr[i] > arr[i-1] {
                    arr[i-1], arr[i] = arr[i], arr[i-1]
                }
            }
            ok := isNil(nil) != isNil(r)
            sum("ok", ok)
            sum("p", p)
            sum("q", q)
            sum("arr", arr)
            v := []v3{{1, 2, 3}, {x: float64($n)}}
            for i := range v {
                v[i] = v[1-i].plus(v3{x: 0.5, z: v[i].y}).scaled(float64(i))
                w := v[i].plus(v[0])
                v[0] = w
            }
            sum("v", v)
            sum("f", mean(float64($n), 3) + mean(0.5, mean(1, 2)))
            sum("s", first("abc")+first("")+pick3(even($n), "yes", "no"))
            """, t=t, x=self.safe(t), y=self.safe(t), z=self.expr(scope, t, 1), n=self.num(0, 9))

    def b_declarations(self, scope):
        t = self.basic()
        self.text("""
            var a, b $t = $x, $y
            var c, d = said(1, a), func() int { return $n }
            var (
                e    [2]$t
                f    *$t = &e[1]
                g, h int
                i    = []any{a, c, nil}
            )
            const (
                j = iota + $n
                k
                l $u = 1 << iota
            )
            type rec struct {
                self *rec
                v    [k - j]$t
            }
            type alias = []rec
            type (
                fn  func(rec) alias
                num $u
            );;
            var m fn = func(r rec) alias { return alias{r, {self: &r}} }
            if x, y := d(), k; x > y {
                g = x
            } else if z := x * 2; z > j {
                h = z
            } else {
                var x string = "shadow"
                g = len(x)
            }
            {
                a := a
                *f, a = a, b
                _ = a
            }
            if g > $n {
            } else {
                h--
            }
            g, h = g/-1, h%-1+g%-1
            switch x := g + h; {
            case x > 3:
                h++
            default:
            }
            switch {
            }
            switch g := any(c).(type) {
            case $t:
                a = g
            }
            for {
                if g++; g > 5 {
                    break
                }
            }
            g &= 15
            for g < 9 {
                g += 2
            }
            for ; h < 3; h++ {
            }
            for x, y := 0, 10; x < y; x, y = x+1, y-2 {
                g += x * y
            }
            func() {}()
            (func(...$t) {})(a, b)
            rr := m(rec{v: [1]$t{b}})
            rr[0].self, rr[1].self = &rr[1], rr[1].self
            var blank struct { _ $t; n num }
            blank.n = num(l) + 1
            sum("g", []int{g, h, j, k, len(rr), len(i)})
            sum("a", a)
            sum("e", e)
            sum("rr", rr[0].self.v)
            sum("rr", rr[1].self.v)
            sum("n", blank.n)
            sum("eq", []bool{blank == struct { _ $t; n num }{n: num(l)}, any(rr[0].v) == any([1]$t{b}), i[0] == i[1], i[2] == nil, i[0] == a, 1 == any($n), any(b) == $y})
            """, t=t, u=self.pick(["int", "uint8", "int64", "uint16"]), x=self.expr(scope, t, 1), y=self.frozen(t), n=self.num(0, 5))

    def b_keys(self, scope):
        self.text("""
            x, y := 1, 2
            c, d := make(chan int), make(chan int)
            mp, mc, mu := map[*int]string{&x: "x", &y: "y"}, map[chan int]int{c: 1, d: 2}, map[unsafe.Pointer]int{unsafe.Pointer(&x): 3}
            mp[&x] += "!"
            mc[c]++
            mu[unsafe.Pointer(&y)] = $n
            delete(mp, &y)
            v, ok := mp[&y]
            sum(v, ok)
            sum(mp[&x], mc[c]*10+mc[d])
            sum("mu", mu[unsafe.Pointer(&x)]+len(mu))
            mb, m8, mf, ms := map[bool]int{true: 1}, map[int8]int{-128: $n}, map[float32]int{0.5: 1}, map[[3]byte]string{{1}: "a"}
            m32, m64, mr := map[uint32]int{1 << 31: 1}, map[uint64]string{1<<64 - 1: "max"}, map[rune][]int{'x': {1}}
            mb[hide(false)] -= 2
            m8[hide(int8(127))+1]++
            mf[hide(float32(0.25))*2]++
            ms[[3]byte{hide(byte(1))}] += "b"
            m32[hide(uint32(1))<<31]++
            m64[^hide(uint64(0))] += "?"
            mr['x'] = append(mr['x'], mr['y']...)
            sum("maps", []any{mb, m8, mf, ms, m32, m64, mr})
            mi := map[any]string{1: "int", int8(1): "int8", "1": "string", 1.0: "float", [1]int{1}: "array", MyInt(1): "my", struct{ a int }{1}: "struct", true: "bool", nil: "nil", &x: "pointer", c: "chan", 1i: "complex"}
            for _, k := range []any{hide(1), hide(int8(1)), hide("1"), hide(1.0), [1]int{hide(1)}, MyInt(hide(1)), struct{ a int }{hide(1)}, hide(true), nil, &x, c, complex(0, hide(1.0)), uint(1), &y, Nums(nil) == nil} {
                sum("mi", mi[k])
            }
            me := map[Namer]int{MyInt(1): 1, Dog{Namer: MyInt(2)}: 2}
            me[Dog{Namer: MyInt(hide(2))}]++
            me[nil]--
            sum("me", me[MyInt(1)]*100+me[Dog{Namer: MyInt(2)}]*10+me[nil])
            """, n=self.num(0, 9))

    # ---- what came after Go 1.19 ----
    def new_unsafe(self, scope):
        self.text("""
            s := $s + "tail"
            b := unsafe.Slice(unsafe.StringData(s), len(s))
            sum("b", string(b))
            bs := []byte(s)
            sum("str", unsafe.String(unsafe.SliceData(bs), $n))
            sum("str", unsafe.String(&bs[1], len(bs)-1))
            arr := [2]byte(bs[1:])
            sum("arr", arr)
            try("short", func() { sum("short", [9]byte(bs[:hide(3)])) })
            """, s=self.expr(scope, "string", 1), n=self.num(0, 4))

    def new_errors(self, scope):
        self.text("""
            a, b := &Problem{$k}, errors.New("b")
            j := errors.Join(a, nil, b)
            sum("j", j)
            w := fmt.Errorf("%w and %w", j, b)
            var p *Problem
            sum("is", []bool{errors.Is(w, a), errors.Is(w, b), errors.As(w, &p), errors.Join(nil) == nil})
            defer func() { sum("nil", recover()) }()
            panic(nil)
            """, k=self.num(0, 9))

    def new_iter(self, scope):
        t = self.pick(NUMS)
        self.text("""
            count := func(n int) func(func(int) bool) {
                return func(yield func(int) bool) {
                    defer sum("stop", n)
                    for i := 0; i < n; i++ {
                        if !yield(i) {
                            return
                        }
                    }
                }
            }
            f := func(n int) (r int, s string) {
                defer func() { s += fmt.Sprint(r, recover()) }()
            outer:
                for i := range count(n) {
                    for j := range count(3) {
                        switch {
                        case i+j == $a:
                            continue outer
                        case i*j == $b:
                            break outer
                        case i+j == $c:
                            return i*10 + j, "in"
                        case i == $d:
                            $bad
                        }
                        r += j
                    }
                    defer func() { r += i }()
                }
                for range count($e) {
                    r++
                }
                return r, "out"
            }
            for i := range 5 {
                r, s := f(i)
                sum(s, r)
            }
            keys := slices.Sorted(maps.Keys(map[$t]string{$x: "a", hide($y): "b"}))
            sum("keys", keys)
            sum("collect", slices.Collect(count($e)))
            next, stop := iter.Pull(count($e))
            v, ok := next()
            sum("next", v)
            sum("ok", ok)
            stop()
            for i, v := range slices.Backward(keys) {
                sum("back", i)
                sum("back", v)
            }
            idx, found := slices.BinarySearch(keys, $x)
            sum("found", []any{idx, found, slices.Max(keys), slices.Contains(keys, $y), slices.Index(keys, $y)})
            """, t=t, x=self.literal(t), y=self.literal(t), a=self.num(0, 5), b=self.num(0, 5), c=self.num(0, 5), d=self.num(0, 6), e=self.num(0, 3), bad=self.bad())

    def new_alias(self, scope):
        t = self.basic()
        self.text("""
            type pair[A, B any] struct { a A; b B }
            p := pair[$t, int]{$x, $n}
            q := any(p)
            switch v := q.(type) {
            case pair[$t, string]:
                sum("wrong", v)
            case pair[$t, int]:
                sum("right", v.b)
            }
            var vec Vec[$t] = []$t{$x}
            vec = append(vec, p.a)
            var plain []$t = vec
            sum("vec", plain)
            for i := range uint8(3) {
                defer func() { sum("i", i) }()
            }
            for i := 0; i < 3; i++ {
                defer func() { sum("j", i) }()
                i += $n % 2
            }
            """, t=t, x=self.literal(t), n=self.num(0, 5))
