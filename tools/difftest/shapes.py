"""shapes.py - the declarations around gen.py's functions: methods, interfaces, embedding, generics, several results, and
statements with labels, gotos and fallthrough. Mixed into Gen; each shape is a template whose types, values and order are random.

Methods called inside an expression change nothing; those that change something stand alone.
"""
NUMS = ["int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64", "float64", "float32"]

GENERIC = """type Num interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~float32 | ~float64
}

type Whole interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64
}

type Box[T any] struct {
	v T
	n int
}

func (b Box[T]) Get() T { return b.v }

func (b *Box[T]) Set(v T) int {
	b.v = v
	b.n++
	return b.n
}

type Pair[K comparable, V any] struct {
	k K
	v V
	Box[V]
}

func (p Pair[K, V]) Is(k K) bool { return p.k == k }

type List[T any] struct {
	head *node[T]
	size int
}

type node[T any] struct {
	v    T
	next *node[T]
}

func (l *List[T]) Push(v T) { l.head = &node[T]{v, l.head}; l.size++ }

func (l *List[T]) Each(f func(int, T) bool) {
	i := 0
	for n := l.head; n != nil; n = n.next {
		if !f(i, n.v) {
			return
		}
		i++
	}
}

type Getter[T any] interface{ Get() T }

func get[T any, G Getter[T]](g G) T { return g.Get() }

func mapped[T, U any](s []T, f func(T) U) []U {
	var r []U
	for _, v := range s {
		r = append(r, f(v))
	}
	return r
}

func folded[T, A any](s []T, a A, f func(A, T) A) A {
	for _, v := range s {
		a = f(a, v)
	}
	return a
}

func total[T Num](s ...T) (t T) {
	for _, v := range s {
		t += v
	}
	return t
}

func keep[S ~[]E, E comparable](s S, x E) S {
	var r S
	for _, v := range s {
		if v != x {
			r = append(r, v)
		}
	}
	return r
}

func convert[T, F Num](f F) T { return T(f) }

func kindOf[T any](v T) string {
	switch any(v).(type) {
	case int, int64:
		return "int"
	case string:
		return "string"
	case []T:
		return "slice of it"
	case fmt.Stringer:
		return "stringer"
	}
	var z T
	return fmt.Sprintf("%T %v", z, any(v) == any(z))
}
"""


def literal_of(gen, t):
    return gen.literal(t)


class Shapes:
    # ---- declarations ----
    def generic_function(self, i):
        """A function over numbers whose body is a random expression of its parameters."""
        whole = self.chance(0.6)
        ops = ["+", "-", "*"] + (["&", "|", "^", "&^", "/", "%"] if whole else ["/"])

        def e(depth):
            k = self.r.random()
            if depth == 0 or k < 0.25:
                return self.pick(["a", "b", "c", "T(3)", "T(1)"])
            if k < 0.35 and whole:
                return f"({e(depth - 1)} {self.pick(['<<', '>>'])} {self.pick(['1', '3', '(uint(u)%9)', '9', '31', '63'])})"
            if k < 0.45:
                return f"T(U({e(depth - 1)}))"
            if k < 0.5:
                return f"(-{e(depth - 1)})"
            x = e(depth - 1)
            x = f"(a + {x})" if x.startswith("T(") and "U" not in x else x
            return f"({x} {self.pick(ops)} {e(depth - 1)})"

        con = "Whole" if whole else "Num"
        self.put(f"func gen{i}[T, U {con}](a, b, c T, u U) (r T, s U, less bool) {{")
        for _ in range(self.r.randint(1, 4)):
            k = self.r.random()
            if k < 0.3:
                self.put(f"\tif a {self.pick(['<', '>=', '==', '!='])} {e(1)} {{")
                self.put(f"\t\tb {self.pick(['+=', '-=', '*='])} {e(2)}")
                self.put("\t}")
            elif k < 0.5:
                self.put(f"\ta, b = b, {e(2)}")
            elif k < 0.7:
                f = self.name("f")
                self.put(f"\t{f} := func(x T) T {{ return {e(1)} + x }}")
                self.put(f"\tc = {f}(a)")
            else:
                self.put(f"\ts += U({e(2)}) + u")
        self.put(f"\treturn {e(3)}, s, {e(2)} < {e(1)}")
        self.put("}\n")
        self.generics.append((f"gen{i}", [t for t in NUMS if whole is False or not t.startswith("f")]))

    def methods(self):
        """Methods for the structs, interfaces over them, and structs that embed."""
        self.results = {}
        for s, fields in list(self.structs.items()):
            ft = self.pick([t for _, t in fields if isinstance(t, str)] or ["int"])
            pick = [n for n, t in fields if t == ft]
            self.put(f"func (s {s}) M(x {ft}) ({ft}, int) {{ return {'s.' + self.pick(pick) if pick and self.chance(0.7) else 'x'}, {self.r.randint(0, 99)} }}\n")
            body = "; ".join(f"s.{n} = v.{n}" for n, _ in fields if self.chance(0.6))
            self.put(f"func (s *{s}) Set(v {s}) int {{ {body}; return {self.r.randint(0, 99)} }}\n")
            self.put(f"func (s {s}) Name() string {{ return \"{s}\" }}\n")
            self.put(f"type W{s} struct {{\n\t{self.pick(['', '*'])}{s}\n\tw int\n}}\n")
            self.put(f"type X{s} struct {{\n\tW{s}\n\tNamer\n\tx {ft}\n}}\n")
            self.results[s] = ft
        self.put("type Namer interface{ Name() string }\n")
        self.put("type MyInt int\n\nfunc (m MyInt) Name() string { return fmt.Sprint(\"my\", int(m)) }\n\nfunc (m *MyInt) Inc(by int) { *m += MyInt(by) }\n\nfunc (m MyInt) plus(x int) int { return x + int(m) }\n")
        self.put("type Func func(int) int\n\nfunc (f Func) Name() string { return fmt.Sprint(\"func\", f(3)) }\n")
        self.put("type Nums []int\n\nfunc (n Nums) Name() string { return fmt.Sprint(\"nums\", len(n)) }\n\nfunc (n Nums) Sum() (t int) {\n\tfor _, v := range n {\n\t\tt += v\n\t}\n\treturn\n}\n")

    def shape_function(self, i):
        """Functions without parameters that use the shapes; each prints what it finds."""
        self.put(f"func shape{i}() {{")
        self.ind = 1
        scope = []
        for _ in range(self.r.randint(3, 7)):
            self.declare(scope, self.basic())
        self.budget = self.size
        for _ in range(self.r.randint(3, 5)):
            self.shape(scope) if self.chance(0.5) else self.block_shape(scope)
        self.ind = 0
        self.put("}\n")

    def shape(self, scope):
        shapes = [self.s_method, self.s_method, self.s_embed, self.s_generic, self.s_generic, self.s_box, self.s_iface, self.s_multi, self.s_goto, self.s_fall,
                  self.s_labels, self.s_structs, self.s_complex, self.s_funcs, self.s_arrays, self.s_defer, self.s_map, self.s_anon, self.s_string, self.s_convert]
        if self.new:
            shapes += [self.s_loopvar, self.s_loopvar, self.s_minmax, self.s_rangeint, self.s_rangefunc]
        self.pick(shapes)(scope)

    def show(self, *xs):
        for x in xs:
            self.put(f'sum("{self.name("at")}", {x})')

    def s_method(self, scope):
        s = self.pick(list(self.structs))
        ft = self.results[s]
        v, a, b, f, g = (self.name() for _ in range(5))
        self.put(f"{v} := {self.expr(scope, s, 1)}")
        self.put(f"{a}, {b} := {v}.M({self.expr(scope, ft, 2)})")
        self.put(f"{f}, {g} := {v}.M, {self.pick([v, '(&' + v + ')'])}.Set")
        self.put(f"_ = {f}")
        self.put(f"{g}({self.literal(s)})")
        if self.chance(0.5):
            self.put(f"{a}, {b} = {f}({self.expr(scope, ft, 1)})")
        if self.chance(0.5):
            self.put(f"{a}, {b} = {s}.M({v}, {self.expr(scope, ft, 1)})")
        if self.chance(0.5):
            self.put(f"(*{s}).Set(&{v}, {self.literal(s)})")
        if self.chance(0.3):
            self.put(f"{a}, _ = (*{s}).M(&{v}, {a})")
        self.show(a, b, f"{v}.Name()")
        scope.append((a, ft))
        if not self.has_pointer(s):
            self.show(v)

    def s_embed(self, scope):
        s = self.pick(list(self.structs))
        ft = self.results[s]
        x, a = self.name(), self.name()
        self.put(f"{x} := X{s}{{Namer: MyInt({self.r.randint(0, 9)}), x: {self.expr(scope, ft, 1)}}}")
        self.put(f"try(\"embed\", func() {{")
        if self.chance(0.7):
            self.put(f"\tw := new(W{s})")
            self.put(f"\tany(&w.{s}).(interface{{}}).(any) = nil" if False else f"\t_ = w")
        self.put(f"\t{a}, k := {x}.M({self.literal(ft)})")
        self.put(f"\tsum(\"embed\", {a})")
        self.put("\tsum(\"embed\", k)")
        if self.chance(0.6):
            self.put(f"\tsum(\"set\", {x}.Set({self.literal(s)}))")
            self.put(f"\tf := {x}.W{s}.{s}.Name")
            self.put(f"\tvar n Namer = {self.pick(['&', ''])}{x}.W{s}")
            self.put("\tsum(\"names\", f()+n.Name()+" + f"{x}.Namer.Name())")
        self.put("})")

    def number(self, scope, t):
        return self.expr(scope, t, 2)

    def s_generic(self, scope):
        if not self.generics:
            return
        g, ts = self.pick(self.generics)
        t, u = self.pick(ts), self.pick(ts)
        a, b, c = self.name(), self.name(), self.name()
        inst = f"{g}[{t}, {u}]" if self.chance(0.5) else g
        self.put(f"{a}, {b}, {c} := {inst}({self.number(scope, t)}, {self.literal(t)}, {self.number(scope, t)}, {self.number(scope, u)})")
        self.show(a, b, c)
        scope += [(a, t), (b, u), (c, "bool")]

    def s_box(self, scope):
        t, k = self.basic(), self.pick(["int", "string", "uint8", "bool", "float64"])
        p, l = self.name(), self.name()
        self.put(f"{p} := Pair[{k}, {t}]{{k: {self.literal(k)}, v: {self.expr(scope, t, 1)}}}")
        self.put(f"{p}.Set({self.expr(scope, t, 1)})")
        self.put(f"var {l} List[{t}]")
        for _ in range(self.r.randint(0, 3)):
            self.put(f"{l}.Push({self.expr(scope, t, 1)})")
        n = self.name()
        self.put(f"{n} := 0")
        self.put(f"{l}.Each(func(i int, v {t}) bool {{ {n} += i + 1; sum(\"each\", v); return i < {self.r.randint(0, 2)} }})")
        self.show(f"{p}", f"{p}.Get()", f"{p}.Is({self.literal(k)})", f"get[{t}]({p}.Box)", f"get[{t}, *Box[{t}]](&{p}.Box)", f"{l}.size", n)
        u = self.pick(NUMS)
        v = self.pick(NUMS)
        self.show(f"mapped([]{u}{{{self.literal(u)}, {self.literal(u)}}}, func(x {u}) {v} {{ return {v}(x) }})",
                  f"folded([]{u}{{{self.literal(u)}, {self.literal(u)}}}, {self.literal(v)}, func(a {v}, x {u}) {v} {{ return a - {v}(x) }})",
                  f"total({self.literal(u)}, {self.expr(scope, u, 1)})", f"convert[{v}]({self.expr(scope, u, 1, True)})",
                  f"kindOf({self.expr(scope, self.basic(), 1)})", f"keep({self.pick(['[]' + t, 'Nums' if t == 'int' else '[]' + t])}{{{self.literal(t)}, {self.literal(t)}}}, {self.literal(t)})")

    def s_iface(self, scope):
        x, y = self.name(), self.name()
        vals = [f"MyInt({self.expr(scope, 'int', 1)})", "Nums{1, 2}", "Func(func(x int) int { return x * 2 })"] + [f"{s}{{}}" for s in self.structs] + [f"&{s}{{}}" for s in self.structs]
        self.put(f"var {x}, {y} Namer = {self.pick(vals)}, {self.pick(vals)}")
        self.put(f"sum(\"name\", {x}.Name()+{y}.Name())")
        if self.chance(0.6):
            self.put(f"try(\"eq\", func() {{ sum(\"eq\", {x} == {y}) }})")
        self.put(f"for _, n := range []any{{{x}, {y}, {self.literal(self.basic())}}} {{")
        self.put("\tswitch v := n.(type) {")
        cases = ["case MyInt:\n\t\t\tsum(\"myint\", v+1)", "case Nums, Func:\n\t\t\t_, ok := v.(Namer)\n\t\t\tsum(\"nums\", ok)", "case interface{ Sum() int }:\n\t\t\tsum(\"summer\", v.Sum())",
                 "case Namer:\n\t\t\tsum(\"namer\", v.Name())", "case int, string, nil:\n\t\t\tsum(\"base\", v)", "case error:\n\t\t\tsum(\"error\", v.Error())", "default:\n\t\t\tsum(\"default\", v == n || true)"]
        self.r.shuffle(cases)
        for c in cases[:self.r.randint(2, 7)]:
            self.put("\t" + c)
        self.put("\t}")
        self.put("}")
        t = self.pick(["MyInt", "Nums", "interface{ Sum() int }"])
        self.put(f"try(\"assert\", func() {{ v := {x}.({t}); _, ok := any(v).(MyInt); sum(\"assert\", ok) }})")
        z = self.name()
        self.put(f"_, {z} := {y}.({t})")
        self.show(z)

    def s_multi(self, scope):
        ts = [self.basic() for _ in range(self.r.randint(2, 4))]
        f, vs = self.name("f"), [self.name() for _ in ts]
        named = self.chance(0.5)
        self.put(f"{f} := func(n int) ({', '.join(('r%d ' % i if named else '') + t for i, t in enumerate(ts))}) {{")
        if named:
            for i, t in enumerate(ts):
                self.put(f"\tr{i} = {self.expr(scope, t, 1)}")
            if self.chance(0.4):
                self.put(f"\tdefer func() {{ r0 = {self.expr(scope + [('r%d' % i, t) for i, t in enumerate(ts)], ts[0], 1)} }}()")
            self.put("\tif n > 1 {\n\t\treturn\n\t}")
        self.put(f"\treturn {', '.join(self.expr(scope, t, 1) for t in ts)}")
        self.put("}")
        self.put(f"{', '.join(vs)} := {f}({self.r.randint(0, 3)})")
        self.show(*vs)
        self.put(f"{', '.join(v if self.chance(0.7) else '_' for v in vs)} = {f}({self.r.randint(0, 3)})")
        self.put(f"sum(\"many\", fmt.Sprint({f}(1)))")
        scope += list(zip(vs, ts))
        same = [(a, b) for a, t in scope for b, u in scope if a < b and t == u]
        if same:
            a, b = self.pick(same)
            self.put(f"{a}, {b} = {b}, {a}")
            self.show(a, b)
        m, i = self.name("m"), self.name()
        self.put(f"{m}, {i} := []int{{1, 2, 3, 4}}, {self.r.randint(0, 3)}")
        self.put(f"{i}, {m}[{i}], {m}[3] = {self.r.randint(0, 3)}, {m}[{i}]*10, {i}")
        self.show(m, i)

    def s_goto(self, scope):
        l, n = self.name("G"), self.name()
        out = self.name("O")
        self.put(f"{n} := 0")
        inner = scope + [(n, "int")]
        self.put(f"{l}:")
        self.put(f"{n}++")
        self.put(f"if {n} < {self.r.randint(1, 4)} && {self.expr(inner, 'bool', 1, True)} {{")
        self.put(f"\tgoto {l}")
        self.put("}")
        self.put(f"for {n} < 20 {{")
        self.put(f"\tif {n}++; {self.expr(inner, 'bool', 1, True)} {{")
        self.put(f"\t\tgoto {out}")
        self.put("\t}")
        self.put("}")
        self.put(f"{n} += 100")
        self.put(f"{out}:")
        self.show(n)
        scope.append((n, "int"))

    def s_fall(self, scope):
        n = self.name()
        self.put(f"{n} := 0")
        t = self.pick(["int", "string", "uint8", "bool"])
        form = self.pick(["tag", "none", "init"])
        tag = {"tag": self.paren(self.expr(scope, t, 1, True)), "none": "", "init": f"x := {self.paren(self.expr(scope, t, 1, True))}; x"}[form]
        self.put(f"switch {tag} {{")
        arms = self.r.randint(1, 4)
        at = self.r.randint(0, arms)
        seen = set()
        for i in range(arms):
            if form == "none":
                labels = [self.expr(scope, "bool", 1, True)]
            else:
                labels = [x for x in {self.literal(t) for _ in range(self.r.randint(1, 3))} if x not in seen]
                labels.sort()
                seen |= set(labels)
            if i == at:
                self.put("default:")
            elif labels:
                self.put(f"case {', '.join(labels)}:")
            else:
                continue
            self.put(f"\t{n} = {n}*10 + {i + 1}")
            if self.chance(0.2):
                self.put(f"\tif {self.expr(scope, 'bool', 1, True)} {{\n\t\tbreak\n\t}}")
            if i < arms - 1 and self.chance(0.4):
                self.put("\tfallthrough")
                labels = ["fallen"]
                self.put(f"case {'true && ' + self.frozen('bool') if form == 'none' else self.unused_literal(t, seen)}:")
                self.put(f"\t{n} = {n}*10 + 9")
        self.put("}")
        self.show(n)

    def unused_literal(self, t, seen):
        """A case that is not a constant never counts as a duplicate."""
        return self.frozen(t)

    def s_labels(self, scope):
        o, i, j, n = self.name("L"), self.name("i"), self.name("j"), self.name()
        self.put(f"{n} := 0")
        self.put(f"{o}:")
        self.put(f"for {i} := 0; {i} < {self.r.randint(1, 4)}; {i}++ {{")
        self.put(f"\tfor {j} := range [...]int{{1, 2, 3}} {{")
        inner = scope + [(n, "int")]
        self.put(f"\t\tswitch {{")
        self.put(f"\t\tcase {j} == {i} && {self.expr(inner, 'bool', 1, True)}:")
        self.put(f"\t\t\tcontinue {o}")
        self.put(f"\t\tcase {self.expr(inner, 'bool', 1, True)}:")
        self.put(f"\t\t\t{n} += {i}")
        self.put(f"\t\t\tbreak")
        self.put(f"\t\tcase {n} > 50:")
        self.put(f"\t\t\tbreak {o}")
        self.put("\t\tdefault:")
        self.put(f"\t\t\t{n} += {j} * 7")
        self.put("\t\t}")
        self.put(f"\t\t{n}++")
        self.put("\t}")
        self.put("}")
        self.show(n)

    def s_structs(self, scope):
        good = [s for s in self.structs if self.comparable(s)]
        if not good:
            return
        s = self.pick(good)
        a, m = self.name(), self.name()
        n = self.r.randint(1, 4)
        self.put(f"{a} := [{n}]{s}{{{', '.join(self.literal(s) for _ in range(self.r.randint(0, n)))}}}")
        b = self.name()
        self.put(f"{b} := {a}")
        fields = self.structs[s]
        if fields:
            f, t = self.pick(fields)
            self.put(f"{b}[{self.index(scope)}%{n}].{f} = {self.expr(scope, t, 1)}")
            self.put(f"for i := range {a} {{\n\t\t{a}[i].{f} = {b}[{n - 1}-i].{f}\n\t}}")
        self.show(a, f"{a} == {b}", f"{a}[0] == {b}[{n - 1}]", f"any({a}) == any({b})", f"any({a}[0]) != any({a})")
        self.put(f"{m} := map[{s}]int{{{a}[0]: 1}}")
        self.put(f"{m}[{b}[{n - 1}]] += 5")
        self.show(f"len({m})", f"{m}[{a}[0]]")
        self.put(f"for _, e := range {b} {{\n\t\tsum(\"range\", e == {a}[0])\n\t}}")
        scope.append((a, ("array", n, s)))

    def complex_expr(self, names, t, depth):
        f = "float64" if t == "complex128" else "float32"
        k = self.r.random()
        if depth == 0 or k < 0.3:
            return self.pick(names)
        if k < 0.75:
            x, op, y = self.complex_expr(names, t, depth - 1), self.pick("+-*/"), self.complex_expr(names, t, depth - 1)
            return f"quo({x}, {y})" if op == "/" else f"({x} {op} {y})"
        if k < 0.85:
            return f"(-{self.complex_expr(names, t, depth - 1)})"
        return f"complex({self.pick(['real', 'imag'])}({self.complex_expr(names, t, depth - 1)}), {f}(imag({self.pick(names)})))"

    def s_complex(self, scope):
        t = self.pick(["complex128", "complex64"])
        f = "float64" if t == "complex128" else "float32"
        a, b, c = self.name("c"), self.name("c"), self.name("c")
        self.put(f"{a} := complex({self.expr(scope, f, 1, True)}, {self.literal(f)})")
        self.put(f"{b} := {t}({self.pick(['1+2i', '-0.5i', '3', '0'])})")
        self.put(f"{c} := {self.complex_expr([a, b], t, 3)}")
        self.put(f"{a} {self.pick(['+=', '-=', '*='])} {c}")
        self.show(a, c, f"{a} == {b}", f"{c} != {c}", f"real({c})", f"complex64({a}) == complex64({c})", f"[2]{t}{{{a}, {b}}} == [2]{t}{{{b}}}", f"any({a}) == any({c})")

    def s_funcs(self, scope):
        f, n = self.name("f"), self.name()
        self.put(f"{n} := {self.r.randint(0, 5)}")
        self.put(f"var {f} func(int) int")
        self.put(f"{f} = func(k int) int {{")
        self.put(f"\tif k <= 0 {{\n\t\t{n}++\n\t\treturn {n}\n\t}}")
        self.put(f"\treturn {f}(k-1) + k*{self.r.randint(1, 5)}")
        self.put("}")
        self.show(f"{f}({self.r.randint(0, 6)})", n)
        fs = self.name("fs")
        self.put(f"{fs} := map[string]func(...int) int{{\"sum\": func(x ...int) int {{ return Nums(x).Sum() + {n} }}, \"len\": func(x ...int) int {{ {n} += len(x); return {n} }}}}")
        r = self.name()
        self.put(f"{r} := {fs}[{chr(34) + self.pick(['sum', 'len']) + chr(34)}]({self.pick(['', '1, 2, 3', '[]int{4, 5}...'])})")
        self.show(r, n)

    def s_arrays(self, scope):
        t = self.basic()
        n = self.r.randint(2, 4)
        a, p, s = self.name(), self.name(), self.name()
        self.put(f"{a} := [...]{t}{{{self.r.randint(0, 3)}: {self.literal(t)}, {n + 2}: {self.literal(t)}}}")
        self.put(f"{p}, {s} := &{a}, {a}[1:{self.r.randint(1, 3)}:4]")
        self.put(f"{p}[{self.r.randint(0, 4)}] = {self.expr(scope, t, 1)}")
        self.put(f"{s} = append({s}, {self.expr(scope, t, 1)}, {self.literal(t)})")
        self.put(f"for i, v := range {p} {{\n\t\tif i == 1 {{\n\t\t\t{p}[2] = v\n\t\t}}\n\t}}")
        self.put(f"for i, v := range {a} {{\n\t\t{a}[len({a})-1-i] = v\n\t}}")
        self.show(a, s, f"len({s})", f"cap({s}) >= 3", f"*{p} == {a}", f"(*[1]{t})({s})[0] == {a}[1]")
        self.put(f"try(\"convert\", func() {{ sum(\"c\", len((*[{self.r.randint(1, 6)}]{t})({s}))) }})")
        d = self.name()
        self.put(f"{d} := [2][3]{t}{{{{{self.literal(t)}}}, {{1: {self.literal(t)}}}}}")
        self.put(f"{d}[{self.index(scope)}%2][{self.index(scope)}%3] = {self.expr(scope, t, 1)}")
        self.put(f"{d}[0], {d}[1] = {d}[1], {d}[0]")
        self.show(d, f"{d}[0] == {d}[1]")

    def s_defer(self, scope):
        n = self.name()
        self.put(f"{n} := func() (r int, err error) {{")
        self.put("\tdefer func() {\n\t\tif x := recover(); x != nil {\n\t\t\tif e, ok := x.(error); ok {\n\t\t\t\terr = e\n\t\t\t} else {\n\t\t\t\terr = fmt.Errorf(\"p %v\", x)\n\t\t\t}\n\t\t\tr *= 2\n\t\t}\n\t}()")
        self.put(f"\tfor i := 0; i < {self.r.randint(1, 4)}; i++ {{\n\t\tdefer func(k int) {{ r += k * i0 }}(i + r)\n\t}}".replace("i0", str(self.r.randint(1, 5))))
        bad = self.pick([f"var a []int; r = a[{self.index(scope)}%5]", "var m map[string]int; m[\"x\"] = 1", "var p *int; r = *p", "panic(fmt.Sprint(\"it\", r))", "r = 1 / (r - r)", "var e any = \"s\"; r = e.(int)", "r = 5", "var f func(); f()", "s := make([]int, 2); i := 3; s = s[i:]; r = len(s)", "var n Namer; r = len(n.Name())"])
        self.put(f"\t{bad}")
        self.put(f"\treturn r + {self.r.randint(1, 9)}, nil")
        self.put("}")
        a, b = self.name(), self.name()
        self.put(f"{a}, {b} := {n}()")
        self.show(a, b)

    def s_map(self, scope):
        k, t = self.pick(["int", "string", "uint8", "any", "[2]int", "float64", "complex128", "Namer"]), self.pick(NUMS)
        keys = {"int": ["1", "-7", "0"], "string": ['"a"', '""', '"bc"'], "uint8": ["3", "255"], "any": ["1", '"a"', "nil", "2.5", "MyInt(1)"], "[2]int": ["{1, 2}", "{}"], "float64": ["0.5", "-0.0", "1e300"],
                "complex128": ["1i", "2"], "Namer": ["MyInt(1)", "MyInt(2)", "nil"]}[k]
        keys = [("[2]int" + x if k == "[2]int" else x) for x in keys]
        m = self.name("m")
        self.put(f"{m} := map[{k}]{t}{{{', '.join(f'{x}: {self.literal(t)}' for x in keys if self.chance(0.7))}}}")
        x = self.pick(keys)
        self.put(f"{m}[{x}] {self.pick(['+=', '-=', '*='])} {self.expr(scope, t, 1)}")
        if self.chance(0.5):
            self.put(f"{m}[{self.pick(keys)}]++")
        v, ok = self.name(), self.name()
        self.put(f"{v}, {ok} := {m}[{self.pick(keys)}]")
        self.put(f"delete({m}, {self.pick(keys)})")
        n = self.name()
        self.put(f"{n} := 0")
        self.put(f"for k, e := range {m} {{\n\t\t_ = k\n\t\tif e == e {{\n\t\t\t{n}++\n\t\t}}\n\t}}")
        self.put(f"for k := range {m} {{\n\t\tdelete({m}, k)\n\t}}")
        self.show(v, ok, n, f"len({m})")
        scope.append((v, t))

    def s_anon(self, scope):
        t, u = self.basic(), self.basic()
        a, b = self.name(), self.name()
        self.put(f"{a} := struct {{\n\t\tx {t}\n\t\ty struct{{ z {u} }}\n\t}}{{x: {self.expr(scope, t, 1)}}}")
        self.put(f"{a}.y.z = {self.expr(scope, u, 1)}")
        l = self.name("local")
        self.put(f"type {l} struct {{\n\t\tx {t}\n\t\ty struct{{ z {u} }}\n\t}}")
        self.put(f"{b} := {l}({a})")
        self.put(f"{b}.y, {b}.x = struct{{ z {u} }}{{{self.literal(u)}}}, {a}.x")
        self.put(f"p := &{b}.y.z\n\t\tq := &{b}".replace("p :=", f"p{a} :=").replace("q :=", f"q{a} :="))
        self.put(f"*p{a} = {self.literal(u)}")
        self.show(f"{a} == {b}", f"q{a}.y.z", f"{b}.x", f"{a}.y", f"*q{a} == {b}", f"any({a}) == any({b})")
        scope.append((f"{b}.x", t))

    def s_string(self, scope):
        s, n = self.name(), self.name()
        self.put(f"{s} := {self.expr(scope, 'string', 2, True)} + {self.literal('string')}")
        self.put(f"{n} := 0")
        self.put(f"for i, r := range {s} {{\n\t\t{n} += i ^ int(r)\n\t\tif {n}%7 == {self.r.randint(0, 6)} {{\n\t\t\tcontinue\n\t\t}}\n\t\t{n}++\n\t}}")
        self.put(f"for i := range []byte({s}) {{\n\t\t{n} += int({s}[i]) * i\n\t}}")
        self.show(n, f"{s} < {self.literal('string')}", f"{s}[len({s})/2:]", f"{s}[:len({s})/3] + {s}", f"len([]rune({s}))", f"string([]byte({s})[:len({s})/2])")
        self.put(f"switch {s}[len({s})/2:] {{\n\tcase \"\", \"a\":\n\t\t{n}++\n\tcase \"b\":\n\t\t{n} += 2\n\tdefault:\n\t\t{n} += 3\n\t}}")
        b = self.name()
        self.put(f"{b} := append([]byte(\"<\"), {s}...)")
        self.show(f"copy({b}, {s}[len({s})/2:])", f"string({b})")
        scope += [(n, "int"), (s, "string")]

    def s_convert(self, scope):
        f, t = self.pick(NUMS), self.pick(NUMS)
        small = self.pick(["300", "-1", "127.9", "-128.5", "65535.5", "1e9"]) if f.startswith("f") else self.literal(f)
        v = self.name()
        self.put(f"{v} := {f}(hide({f}({small})))" if f.startswith("f") else f"{v} := hide({small})")
        self.show(f"float64({v})", f"float32({v})", f"int64({v})", f"int32(int64({v}))", f"int8(int64({v}))", f"uint16(int64({v}))")
        self.put(f"{v}p := &{v}")
        self.put(f"*{v}p {self.pick(['+=', '-=', '*=', '/='])} {self.frozen(f)}")
        self.show(v)

    # ---- what came after Go 1.19 ----
    def s_loopvar(self, scope):
        fs, i = self.name("fs"), self.name("i")
        n = self.name()
        self.put(f"var {fs} []func(int) int")
        self.put(f"for {i}, {i}b := {self.r.randint(0, 2)}, {self.r.randint(0, 9)}; {i} < {self.r.randint(3, 6)}; {i}++ {{")
        self.put(f"\t{fs} = append({fs}, func(k int) int {{ {i} += k; {i}b++; return {i}*100 + {i}b }})")
        if self.chance(0.5):
            self.put(f"\tif {i} == {self.r.randint(0, 4)} {{\n\t\t{fs}[len({fs})-1](1)\n\t\tcontinue\n\t}}")
        self.put("}")
        self.put(f"for {i}, {i}v := range []int{{5, 6, 7}} {{\n\t\t{fs} = append({fs}, func(k int) int {{ {i}v += k; return {i} + {i}v }})\n\t}}")
        self.put(f"for _, f := range {fs} {{")
        self.put(f"\t{n} := f({self.r.randint(0, 3)})")
        self.put(f"\tsum(\"captured\", {n}*1000+f(0))")
        self.put("}")

    def s_minmax(self, scope):
        t = self.pick(NUMS + ["string"])
        a, b = self.name(), self.name()
        self.put(f"{a} := {self.pick(['min', 'max'])}({self.expr(scope, t, 1, True)}, {self.literal(t)}, {self.expr(scope, t, 1, True)})")
        self.put(f"{b} := {self.pick(['min', 'max'])}({a}, {self.literal(t)})")
        m, s = self.name("m"), self.name()
        self.put(f"{m}, {s} := map[float64]int{{1: 2, 0.5: 1}}, []{t}{{{a}, {b}, {self.literal(t)}}}")
        self.put(f"clear({m})")
        self.put(f"clear({s}[:{self.r.randint(0, 3)}])")
        self.show(a, b, f"len({m})", s, f"[2]{t}({s})")
        scope += [(a, t), (b, t)]

    def s_rangeint(self, scope):
        n, i = self.name(), self.name("i")
        t = self.pick(["int", "uint8", "int64"])
        self.put(f"{n} := 0")
        self.put(f"for {i} := range {t}({self.r.randint(0, 6)}) {{")
        self.put(f"\tdefer func() {{ sum(\"deferred\", {i}) }}()")
        self.put(f"\t{i} += 2")
        self.put(f"\t{n} += int({i})")
        self.put(f"\tif {self.expr(scope, 'bool', 1, True)} {{\n\t\tcontinue\n\t}}")
        self.put(f"\tfor range {self.r.randint(0, 3)} {{\n\t\t{n}++\n\t}}")
        self.put("}")
        self.show(n)
        scope.append((n, "int"))

    def s_rangefunc(self, scope):
        l, n, o = self.name(), self.name(), self.name("L")
        t = self.basic()
        self.put(f"var {l} List[{t}]")
        for _ in range(self.r.randint(1, 4)):
            self.put(f"{l}.Push({self.expr(scope, t, 1)})")
        self.put(f"{n} := 0")
        self.put(f"func() {{")
        self.ind += 1
        self.put(f"{o}:")
        self.put(f"for i, v := range {l}.Each {{")
        self.put(f"\tdefer func() {{ sum(\"late\", v) }}()")
        self.put(f"\tfor j := range {l}.Each {{")
        self.put(f"\t\t{n} += i*10 + j")
        for _ in range(self.r.randint(1, 2)):
            self.put(f"\t\tif {n} > {self.r.randint(0, 30)} {{\n\t\t\t{self.pick(['break', 'continue', 'break ' + o, 'continue ' + o, 'return'])}\n\t\t}}")
        self.put("\t}")
        self.put(f"\tif i > 3 {{\n\t\tbreak {o}\n\t}}")
        self.put(f"\t{n} += 100")
        self.put("}")
        self.ind -= 1
        self.put("}()")
        self.show(n)
